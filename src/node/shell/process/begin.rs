//! What depends on words, once the commands in them are over.

use std::rc::Rc;

use super::super::kernel::Kernel;
use super::{Frame, Process, Seen};
use crate::node::runtime::disk::View;
use crate::shell::{
    Compound, Dialect, Halt, Word, arguments, arithmetic, braces, condition, glob, pattern, single, test,
};

impl Process {
    /// Words could not be expanded: a script ends there.
    pub(super) fn refuse(&mut self, why: Halt, kernel: &mut Kernel, view: &mut View<'_>) {
        if let Halt::Error(why) = why {
            self.complain(&why, kernel, view);
        }
        self.exit(2);
    }

    /// Begin what depends on words, the commands in them being over.
    pub(super) fn begin(&mut self, node: Rc<Compound>, view: &View<'_>) -> Result<(), Halt> {
        match &*node {
            Compound::For { words, .. } => {
                let mut out = Vec::new();
                match words {
                    None => out = self.args.clone(),
                    Some(words) => self.arguments(words, view, &mut out)?,
                }
                self.status = 0;
                self.frames.push(Frame::For { node, words: out.into(), at: 0 });
            }
            Compound::Case(word, arms) => {
                let text = single(word, &mut Seen { process: self, view })?;
                self.status = 0;
                for (patterns, body) in arms {
                    for p in patterns {
                        if glob(&pattern(p, &mut Seen { process: self, view })?, &text) {
                            self.push_list(body.clone());
                            return Ok(());
                        }
                    }
                }
            }
            Compound::Arith(word) => {
                let value = arithmetic(word, &mut Seen { process: self, view })?;
                self.status = i32::from(value == 0);
            }
            Compound::Test(words) => {
                let dialect = self.dialect();
                let mut seen = Seen { process: self, view };
                let words = condition(words, &mut seen)?;
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let value = test(&words, true, &seen, dialect).map_err(Halt::Error)?;
                self.status = i32::from(!value);
            }
            _ => {}
        }
        Ok(())
    }
    pub(super) fn arguments(&mut self, words: &[Word], view: &View<'_>, out: &mut Vec<String>) -> Result<(), Halt> {
        let bash = self.dialect() == Dialect::Bash;
        for word in words {
            let alone = [word.clone()];
            let words = if bash { &braces(word)[..] } else { &alone[..] };
            for word in words {
                arguments(word, &mut Seen { process: self, view }, out)?;
            }
        }
        Ok(())
    }
}
