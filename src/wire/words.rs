//! Words that are put together when somebody looks at them: a request passes a dozen stations, each says what it decided and why,
//! and hardly anybody reads it.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use crate::sim::{Digest, Hasher};

/// A text, or a part of one that is shared with it: of a request line, the name of its object.
#[derive(Clone)]
pub enum Text {
    /// Known when it was compiled.
    Fixed(&'static str),
    /// A text of its own.
    Whole(Rc<str>),
    /// So many bytes from this one on.
    Part(Rc<str>, u32, u16),
}

impl Text {
    /// A part of a text; nothing where it has no such bytes.
    pub fn part(whole: &Rc<str>, bytes: std::ops::Range<usize>) -> Text {
        let (from, len) = (u32::try_from(bytes.start), u16::try_from(bytes.len()));
        match (whole.get(bytes), from, len) {
            (None | Some(""), ..) => Text::default(),
            (Some(_), Ok(from), Ok(len)) => Text::Part(whole.clone(), from, len),
            (Some(part), ..) => Text::Whole(part.into()),
        }
    }
    /// As a text.
    pub fn as_str(&self) -> &str {
        match self {
            Text::Fixed(text) => text,
            Text::Whole(text) => text,
            Text::Part(whole, from, len) => &whole[*from as usize..][..usize::from(*len)],
        }
    }
}

impl Default for Text {
    fn default() -> Text {
        Text::Fixed("")
    }
}
impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}
impl PartialEq for Text {
    fn eq(&self, other: &Text) -> bool {
        **self == **other
    }
}
impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}
impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}
impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        **self == **other
    }
}
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
impl From<Rc<str>> for Text {
    fn from(text: Rc<str>) -> Text {
        Text::Whole(text)
    }
}
impl From<&str> for Text {
    fn from(text: &str) -> Text {
        if text.is_empty() { Text::default() } else { Rc::<str>::from(text).into() }
    }
}
impl From<String> for Text {
    fn from(text: String) -> Text {
        Rc::<str>::from(text).into()
    }
}

/// What stands in a gap of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// A text.
    Text(Text),
    /// A number.
    Number(i64),
}

impl From<i64> for Word {
    fn from(n: i64) -> Word {
        Word::Number(n)
    }
}
impl<T: Into<Text>> From<T> for Word {
    fn from(text: T) -> Word {
        Word::Text(text.into())
    }
}

/// A sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// As it is.
    Text(Text),
    /// With gaps, and what stands in them.
    Made(Rc<Sentence>),
}

/// A sentence with gaps, `{}` or in quotes `{:?}`, and what stands in them.
#[derive(Debug, PartialEq)]
pub struct Sentence<W: ?Sized = [Word]> {
    pattern: &'static str,
    words: W,
}

impl Words {
    /// A sentence known when it was compiled.
    pub const fn fixed(text: &'static str) -> Words {
        Words::Text(Text::Fixed(text))
    }
    /// A sentence with gaps, and what stands in them.
    pub fn made<const N: usize>(pattern: &'static str, words: [Word; N]) -> Words {
        Words::Made(Rc::new(Sentence { pattern, words }))
    }
}

impl<T: Into<Text>> From<T> for Words {
    fn from(text: T) -> Words {
        Words::Text(text.into())
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut rest, words) = match self {
            Words::Text(text) => return f.write_str(text),
            Words::Made(said) => (said.pattern, &said.words),
        };
        for word in words.iter() {
            let Some((before, after)) = rest.split_once('{') else { break };
            f.write_str(before)?;
            let quoted = after.starts_with(':');
            rest = after.split_once('}').map_or("", |(_, after)| after);
            match word {
                Word::Text(text) if quoted => write!(f, "{text:?}")?,
                Word::Text(text) => f.write_str(text)?,
                Word::Number(n) => write!(f, "{n}")?,
            }
        }
        f.write_str(rest)
    }
}

impl Digest for Words {
    fn digest(&self, h: &mut Hasher) {
        match self {
            Words::Text(text) => h.text(text),
            Words::Made(said) => {
                h.text(said.pattern);
                for word in &said.words {
                    match word {
                        Word::Text(text) => h.text(text),
                        Word::Number(n) => h.word(*n as u64),
                    }
                }
            }
        }
    }
}

#[test]
fn words_are_put_together_when_they_are_looked_at() {
    let line: Rc<str> = "/api/v1/nodes/a".into();
    let name = Text::part(&line, 14..15);
    assert!(matches!(&name, Text::Part(whole, 14, 1) if Rc::ptr_eq(whole, &line)));
    assert_eq!((Text::part(&line, 15..16), name.clone()), ("".into(), "a".into()));
    let said = Words::made("node {:?} is at {}, {}", [name.into(), 7.into(), "it says".into()]);
    assert_eq!(said.to_string(), "node \"a\" is at 7, it says");
    assert_eq!(Words::fixed("so {it} is").to_string(), "so {it} is");
    let hash = |words: &Words| {
        let mut h = Hasher::default();
        words.digest(&mut h);
        h.value()
    };
    assert_ne!(hash(&said), hash(&Words::made("node {:?} is at {}, {}", ["b".into(), 7.into(), "it says".into()])));
}
