//! From tokens to a value. Models go-yaml's parser and decoder, and what sigs.k8s.io/yaml makes of maps for JSON.

use litemap::LiteMap;

use super::decode::{Entries, Node};
use super::scan::Scanner;
use super::token::{Mark, Style, Token, YamlError};
use crate::api::{Value, json};

type Built<T> = Result<T, YamlError>;

/// What has a name: its value and how many nodes it has; nothing while it is still being read.
type Anchored = Option<(Node, u64)>;

/// Reads the first document of a text.
pub struct Builder {
    scanner: Scanner,
    anchors: LiteMap<String, Anchored>,
    handles: LiteMap<String, String>,
    /// Repeated keys: `line 3: key "a" already set in map`.
    pub repeated: Vec<String>,
    /// The first thing that cannot be decoded, told if all can be read.
    pub(super) late: Option<String>,
    /// The first thing that JSON cannot say, told if all can be decoded.
    pub(super) latest: Option<String>,
    nodes: u64,
    from_aliases: u64,
    depth: usize,
}

/// Tokens after which, instead of a node, there is nothing.
fn ends(token: &Token, at: &[Token]) -> bool {
    at.iter().any(|t| std::mem::discriminant(t) == std::mem::discriminant(token))
}

impl Builder {
    pub fn new(text: &str) -> Built<Builder> {
        Ok(Builder {
            scanner: Scanner::new(text)?,
            anchors: LiteMap::new(),
            handles: LiteMap::new(),
            repeated: Vec::new(),
            late: None,
            latest: None,
            nodes: 0,
            from_aliases: 0,
            depth: 0,
        })
    }

    fn token(&mut self) -> Built<Token> {
        Ok(self.scanner.peek()?.token.clone())
    }
    fn mark(&mut self) -> Built<Mark> {
        Ok(self.scanner.peek()?.start)
    }
    fn skip(&mut self) -> Built<Mark> {
        Ok(self.scanner.next()?.start)
    }

    /// The first document; null where there is none. `Err` is the whole error text.
    pub fn first(&mut self) -> Result<Value, String> {
        let value = self.document().map_err(|e| e.to_string())?;
        match (self.late.take(), self.latest.take()) {
            (Some(problem), _) => Err(format!("yaml: {problem}")),
            (_, Some(problem)) => Err(problem),
            _ => Ok(value),
        }
    }

    fn document(&mut self) -> Built<Value> {
        let mut explicit = false;
        while let Token::Directive(tag) = self.token()? {
            explicit = true;
            if let Some((handle, prefix)) = tag {
                self.handles.insert(handle, prefix);
            }
            self.skip()?;
        }
        let value = match self.token()? {
            Token::DocumentStart => {
                self.skip()?;
                let nothing = [Token::Directive(None), Token::DocumentStart, Token::DocumentEnd, Token::StreamEnd];
                self.node_unless(&nothing, true, false)?.value
            }
            Token::StreamEnd if !explicit => Value::Null,
            _ if explicit => {
                let at = self.mark()?;
                return Err(YamlError::parser("did not find expected <document start>", at, Mark::default()));
            }
            _ => self.node(true, false)?.value,
        };
        // Whatever follows is another document; only what cannot be read is an error here.
        self.token()?;
        Ok(value)
    }

    fn count(&mut self, nodes: u64, aliased: bool) -> Built<()> {
        self.nodes = self.nodes.saturating_add(nodes);
        if aliased {
            self.from_aliases = self.from_aliases.saturating_add(nodes);
        }
        let (all, aliased) = (u128::from(self.nodes), u128::from(self.from_aliases));
        // Of a small document 99 of 100 nodes may come from aliases, of a large one 10.
        let permille = match all {
            0..=400_000 => 990,
            400_001..4_000_000 => 990 - 890 * (all - 400_000) / 3_600_000,
            _ => 100,
        };
        if aliased > 100 && all > 1000 && aliased * 1000 > all * permille {
            return Err(YamlError::plain("document contains excessive aliasing"));
        }
        Ok(())
    }

    /// A problem that is told only if nothing worse comes.
    pub(super) fn later(&mut self, problem: String) -> Node {
        self.late.get_or_insert(problem);
        Node::of(Value::Null, 0)
    }

    fn node(&mut self, block: bool, indentless: bool) -> Built<Node> {
        self.depth += 1;
        if self.depth > json::MAX_DEPTH {
            return Err(YamlError::plain(format!("exceeded max depth of {}", json::MAX_DEPTH)));
        }
        let before = self.nodes;
        self.count(1, false)?;
        let start = self.mark()?;
        let (mut anchor, mut tag) = (None, None);
        loop {
            match self.token()? {
                Token::Alias(name) if anchor.is_none() && tag.is_none() => {
                    self.skip()?;
                    self.depth -= 1;
                    return match self.anchors.get(&name).cloned() {
                        None => Err(YamlError::plain(format!("unknown anchor '{name}' referenced"))),
                        Some(None) => Ok(self.later(format!("anchor '{name}' value contains itself"))),
                        Some(Some((node, nodes))) => {
                            self.count(nodes, true)?;
                            Ok(Node { line: start.line, ..node })
                        }
                    };
                }
                Token::Anchor(name) if anchor.is_none() => anchor = Some(name),
                Token::Tag(handle, suffix) if tag.is_none() => tag = Some(self.tag_name(&handle, &suffix, start)?),
                _ => break,
            }
            self.skip()?;
        }
        if let Some(name) = &anchor {
            self.anchors.insert(name.clone(), None);
        }
        let tag_name = tag.as_deref().unwrap_or("");
        let mut node = match self.token()? {
            Token::BlockEntry if indentless => self.indentless()?,
            Token::Scalar(text, style) => {
                let start = self.skip()?;
                self.scalar(&text, style, tag_name, start)
            }
            Token::FlowSequenceStart => self.flow_sequence()?,
            Token::FlowMappingStart => self.flow_mapping()?,
            Token::BlockSequenceStart if block => self.block_sequence()?,
            Token::BlockMappingStart if block => self.block_mapping()?,
            _ if anchor.is_some() || tag.is_some() => self.scalar("", Style::Plain, tag_name, start),
            _ => {
                let at = self.mark()?;
                return Err(YamlError::parser("did not find expected node content", at, start));
            }
        };
        node.line = start.line;
        if let Some(name) = anchor {
            self.anchors.insert(name, Some((node.clone(), self.nodes - before)));
        }
        self.depth -= 1;
        Ok(node)
    }

    fn tag_name(&self, handle: &str, suffix: &str, start: Mark) -> Built<String> {
        Ok(match (handle, self.handles.get(handle)) {
            ("", _) => suffix.into(),
            (_, Some(prefix)) => format!("{prefix}{suffix}"),
            ("!", None) => format!("!{suffix}"),
            ("!!", None) => format!("tag:yaml.org,2002:{suffix}"),
            _ => return Err(YamlError::parser("found undefined tag handle", start, start)),
        })
    }

    /// A node, or nothing where one of these tokens comes instead.
    fn node_unless(&mut self, at: &[Token], block: bool, indentless: bool) -> Built<Node> {
        if ends(&self.token()?, at) {
            self.count(1, false)?;
            return self.nothing();
        }
        self.node(block, indentless)
    }

    fn block_sequence(&mut self) -> Built<Node> {
        let start = self.skip()?;
        let mut items = Vec::new();
        loop {
            match self.token()? {
                Token::BlockEntry => {
                    self.skip()?;
                    items.push(self.node_unless(&[Token::BlockEntry, Token::BlockEnd], true, false)?.value);
                }
                Token::BlockEnd => break,
                _ => {
                    let at = self.mark()?;
                    return Err(YamlError::parser("did not find expected '-' indicator", at, start));
                }
            }
        }
        self.skip()?;
        Ok(Node::of(Value::from_items(items), start.line))
    }

    /// A list that stands no deeper than the key of the map before it.
    fn indentless(&mut self) -> Built<Node> {
        let line = self.mark()?.line;
        let mut items = Vec::new();
        while self.token()? == Token::BlockEntry {
            self.skip()?;
            let after = [Token::BlockEntry, Token::Key, Token::Value, Token::BlockEnd];
            items.push(self.node_unless(&after, true, false)?.value);
        }
        Ok(Node::of(Value::from_items(items), line))
    }

    fn block_mapping(&mut self) -> Built<Node> {
        let start = self.skip()?;
        let after = [Token::Key, Token::Value, Token::BlockEnd];
        let mut map = Entries::default();
        loop {
            match self.token()? {
                Token::Key => {
                    self.skip()?;
                    let key = self.node_unless(&after, true, true)?;
                    let value = if self.token()? == Token::Value {
                        self.skip()?;
                        self.node_unless(&after, true, true)?
                    } else {
                        self.nothing()?
                    };
                    self.put(&mut map, key, value);
                }
                Token::BlockEnd => break,
                _ => {
                    let at = self.mark()?;
                    return Err(YamlError::parser("did not find expected key", at, start));
                }
            }
        }
        self.skip()?;
        Ok(Node::of(map.value(), start.line))
    }

    fn flow_sequence(&mut self) -> Built<Node> {
        let start = self.skip()?;
        let mut items = Vec::new();
        loop {
            let mut token = self.token()?;
            if token != Token::FlowSequenceEnd && !items.is_empty() {
                if token != Token::FlowEntry {
                    let at = self.mark()?;
                    return Err(YamlError::parser("did not find expected ',' or ']'", at, start));
                }
                self.skip()?;
                token = self.token()?;
            }
            match token {
                Token::FlowSequenceEnd => break,
                Token::Key => {
                    // One `key: value` within a list is a map.
                    let line = self.skip()?.line;
                    let after = [Token::Value, Token::FlowEntry, Token::FlowSequenceEnd];
                    let key = self.node_unless(&after, false, false)?;
                    let value = self.flow_value(&[Token::FlowEntry, Token::FlowSequenceEnd])?;
                    let mut map = Entries::default();
                    self.put(&mut map, key, value);
                    items.push(Node::of(map.value(), line).value);
                }
                _ => items.push(self.node(false, false)?.value),
            }
        }
        self.skip()?;
        Ok(Node::of(Value::from_items(items), start.line))
    }

    fn flow_mapping(&mut self) -> Built<Node> {
        let start = self.skip()?;
        let mut map = Entries::default();
        let mut first = true;
        loop {
            let mut token = self.token()?;
            if token != Token::FlowMappingEnd && !first {
                if token != Token::FlowEntry {
                    let at = self.mark()?;
                    return Err(YamlError::parser("did not find expected ',' or '}'", at, start));
                }
                self.skip()?;
                token = self.token()?;
            }
            first = false;
            let after = [Token::FlowEntry, Token::FlowMappingEnd];
            match token {
                Token::FlowMappingEnd => break,
                Token::Key => {
                    self.skip()?;
                    let key =
                        self.node_unless(&[Token::Value, Token::FlowEntry, Token::FlowMappingEnd], false, false)?;
                    let value = self.flow_value(&after)?;
                    self.put(&mut map, key, value);
                }
                _ => {
                    let key = self.node(false, false)?;
                    let value = self.nothing()?;
                    self.put(&mut map, key, value);
                }
            }
        }
        self.skip()?;
        Ok(Node::of(map.value(), start.line))
    }

    fn flow_value(&mut self, after: &[Token]) -> Built<Node> {
        if self.token()? == Token::Value {
            self.skip()?;
            return self.node_unless(after, false, false);
        }
        self.nothing()
    }

    /// What is there where nothing is written.
    fn nothing(&mut self) -> Built<Node> {
        let start = self.mark()?;
        Ok(self.scalar("", Style::Plain, "", start))
    }
}
