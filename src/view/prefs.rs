//! How the person wants the page: from the URL first, then from the last visit, then from the browser.

use super::text::Lang;
use super::transport::Pace;

/// The person's choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefs {
    /// French or English.
    pub lang: Lang,
    /// Dark or light.
    pub dark: bool,
    /// Readable from the back of a class room.
    pub projector: bool,
    /// Whether single keys do something.
    pub shortcuts: bool,
    /// Whether background messages are drawn.
    pub chatter: bool,
    /// The pace at the start.
    pub pace: Pace,
    /// Whether the first-visit sentence was read.
    pub greeted: bool,
}

impl Default for Prefs {
    fn default() -> Self {
        Prefs {
            lang: Lang::En,
            dark: false,
            projector: false,
            shortcuts: true,
            chatter: true,
            pace: Pace::Story,
            greeted: false,
        }
    }
}

impl Prefs {
    /// Takes what a query such as `?lang=fr&theme=dark&projector` says, and leaves the rest. What it does not know it passes over.
    pub fn read(mut self, query: &str) -> Prefs {
        for pair in query.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let on = !matches!(value, "0" | "false" | "off" | "no");
            match name {
                "lang" => self.lang = Lang::of(value).unwrap_or(self.lang),
                "theme" => match value {
                    "dark" => self.dark = true,
                    "light" => self.dark = false,
                    _ => {}
                },
                "projector" => self.projector = on,
                "shortcuts" => self.shortcuts = on,
                "chatter" => self.chatter = on,
                "greeted" => self.greeted = on,
                "pace" => self.pace = Pace::of(value).unwrap_or(self.pace),
                _ => {}
            }
        }
        self
    }

    /// The same as a query, to be kept for the next visit. The pace is not kept: a lesson starts at its own.
    pub fn write(&self) -> String {
        format!(
            "lang={}&theme={}&projector={}&shortcuts={}&chatter={}&greeted={}",
            self.lang.code(),
            if self.dark { "dark" } else { "light" },
            u8::from(self.projector),
            u8::from(self.shortcuts),
            u8::from(self.chatter),
            u8::from(self.greeted),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_url_says_what_it_says() {
        let prefs = Prefs::default().read("?pace=max&lang=fr&theme=dark&projector");
        assert_eq!(prefs, Prefs { lang: Lang::Fr, dark: true, projector: true, pace: Pace::Max, ..Prefs::default() });
    }

    #[test]
    fn what_it_does_not_know_changes_nothing() {
        assert_eq!(Prefs::default().read("?lang=xx&theme=pink&pace=never&&=&x=1"), Prefs::default());
    }

    #[test]
    fn kept_choices_come_back() {
        let prefs = Prefs { lang: Lang::Fr, dark: true, shortcuts: false, greeted: true, ..Prefs::default() };
        assert_eq!(Prefs::default().read(&prefs.write()), prefs);
    }
}
