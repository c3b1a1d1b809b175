//! Every word the page says, in both languages side by side: one file an area, one constant a text.
//!
//! A text cannot exist in one language only: the type holds both. The tests at the foot hold the rest: nothing is empty, both
//! languages take the same arguments, and French keeps its no-break space before `: ; ? !` and inside guillemets.

/// Declares the texts of one area: `NAME: "english" / "french";`, and `ALL`, which the tests walk.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $en:literal / $fr:literal;)*) => {
        $($(#[$doc])* #[doc = $en] pub const $name: $crate::view::text::Text = $crate::view::text::Text { en: $en, fr: $fr };)*
        /// Every text of this area, by name.
        pub const ALL: &[(&str, $crate::view::text::Text)] = &[$((stringify!($name), $name)),*];
    };
}

/// Declares the steps of stories, four texts each, and `STEPS_ALL`, which the tests walk.
macro_rules! steps {
    ($($name:ident: $($en:literal / $fr:literal),*;)*) => {
        $(#[doc = stringify!($name)] pub const $name: [$crate::view::text::Text; 4] = [$($crate::view::text::Text { en: $en, fr: $fr }),*];)*
        /// Every text of these steps, by the step's name.
        pub const STEPS_ALL: &[(&str, $crate::view::text::Text)] = &[$($((stringify!($name), $crate::view::text::Text { en: $en, fr: $fr }),)*)*];
    };
}

pub mod act;
pub mod fidelity;
pub mod head;
pub mod help;
pub mod inspect;
pub mod plugins;
pub mod request;
pub mod stage;
pub mod steps;
pub mod tales;
pub mod term;
pub mod time;

/// The languages of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// The code that `lang=` and the `lang` attribute carry.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
        }
    }

    /// What stands between the whole and the tenths of a number.
    pub const fn decimal_mark(self) -> char {
        match self {
            Lang::En => '.',
            Lang::Fr => ',',
        }
    }

    /// The language of a code such as `fr`, `fr-CA` or `en_GB`.
    pub fn of(code: &str) -> Option<Lang> {
        let head = code.split(['-', '_']).next().unwrap_or_default();
        match head.to_ascii_lowercase().as_str() {
            "en" => Some(Lang::En),
            "fr" => Some(Lang::Fr),
            _ => None,
        }
    }

    /// The language that the switch goes to.
    pub const fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Fr,
            Lang::Fr => Lang::En,
        }
    }
}

/// One text in both languages. `{0}`, `{1}`... stand for arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// In English.
    pub en: &'static str,
    /// In French.
    pub fr: &'static str,
}

impl Text {
    /// The text in a language, as it stands.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }

    /// The text in a language, with its arguments filled in.
    pub fn with(self, lang: Lang, args: &[&str]) -> String {
        let mut out = String::new();
        let mut rest = self.get(lang);
        while let Some(at) = rest.find('{') {
            out.push_str(&rest[..at]);
            let Some(end) = rest[at..].find('}') else { break };
            let slot = &rest[at + 1..at + end];
            match slot.parse::<usize>().ok().and_then(|n| args.get(n)) {
                Some(arg) => out.push_str(arg),
                None => out.push_str(&rest[at..=at + end]),
            }
            rest = &rest[at + end + 1..];
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas() -> Vec<(&'static str, &'static [(&'static str, Text)])> {
        vec![
            ("act", act::ALL),
            ("fidelity", fidelity::ALL),
            ("head", head::ALL),
            ("help", help::ALL),
            ("inspect", inspect::ALL),
            ("plugins", plugins::ALL),
            ("request", request::ALL),
            ("stage", stage::ALL),
            ("steps", steps::ALL),
            ("tales", tales::ALL),
            ("tales", tales::STEPS_ALL),
            ("term", term::ALL),
            ("time", time::ALL),
        ]
    }

    /// The same in both languages because they are commands, names, symbols, or the same word.
    fn may_be_equal(text: &Text) -> bool {
        text.en.starts_with("kubectl ")
            || !text.en.contains(' ')
            || text.en.chars().filter(|c| c.is_alphabetic()).count() < 14
    }

    #[test]
    fn no_text_is_missing_in_either_language() {
        for (area, texts) in areas() {
            for (name, text) in texts {
                assert!(!text.en.trim().is_empty() && !text.fr.trim().is_empty(), "{area}::{name} is empty");
                assert!(text.en != text.fr || may_be_equal(text), "{area}::{name} is not translated: {}", text.en);
            }
        }
    }

    #[test]
    fn both_languages_take_the_same_arguments() {
        let slots = |s: &str| (0..6).filter(|n| s.contains(&format!("{{{n}}}"))).collect::<Vec<_>>();
        for (area, texts) in areas() {
            for (name, text) in texts {
                assert_eq!(slots(text.en), slots(text.fr), "{area}::{name}");
            }
        }
    }

    #[test]
    fn french_keeps_its_no_break_spaces() {
        for (area, texts) in areas() {
            for (name, text) in texts {
                for bad in [" ?", " !", " :", " ;", " »", "« "] {
                    assert!(!text.fr.contains(bad), "{area}::{name}: an ordinary space in {bad:?}: {}", text.fr);
                }
            }
        }
    }

    #[test]
    fn arguments_fill_their_slots() {
        let text = Text { en: "{0} of {1}", fr: "{0} sur {1}" };
        assert_eq!(text.with(Lang::En, &["8", "13"]), "8 of 13");
        assert_eq!(text.with(Lang::Fr, &["8", "13"]), "8 sur 13");
        assert_eq!(
            text.with(Lang::Fr, &["{1}"]),
            "{1} sur {1}",
            "an argument is not read as a slot, a missing one stays visible"
        );
    }
}
