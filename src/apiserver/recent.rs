//! Tokens that were found good are not looked at again for a while, whatever has become of their accounts since. Models
//! `tokencache`, whose time for successes is 10 s; failures are not kept.

use std::cell::RefCell;
use std::rc::Rc;

use super::token::Checked;
use crate::sim::{Span, Time};

const LASTS: Span = Span::secs(10);

#[derive(Clone, Debug)]
struct Good {
    token: Rc<str>,
    audiences: Vec<String>,
    until: Time,
    found: Checked,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Recent(RefCell<Found>);

#[derive(Clone, Debug, Default)]
struct Found {
    /// In the order of the tokens.
    all: Vec<Good>,
    /// When those whose time is over are next thrown out.
    cleared: Time,
}

impl Found {
    fn place(&self, token: &str, audiences: &[String]) -> Result<usize, usize> {
        self.all.binary_search_by(|g| (&*g.token, g.audiences.as_slice()).cmp(&(token, audiences)))
    }
}

impl Recent {
    /// What was found out about a token a moment ago.
    pub fn get(&self, token: &str, audiences: &[String], now: Time) -> Option<Checked> {
        let found = self.0.borrow();
        let good = &found.all[found.place(token, audiences).ok()?];
        (now < good.until).then(|| good.found.clone())
    }
    /// A token was found good.
    pub fn put(&self, token: &Rc<str>, audiences: &[String], now: Time, found: &Checked) {
        let good =
            Good { token: token.clone(), audiences: audiences.to_vec(), until: now + LASTS, found: found.clone() };
        let mut all = self.0.borrow_mut();
        if now >= all.cleared {
            all.all.retain(|g| now < g.until);
            all.cleared = now + LASTS;
        }
        match all.place(token, audiences) {
            Ok(at) => all.all[at] = good,
            Err(at) => all.all.insert(at, good),
        }
    }
}

#[test]
fn a_good_token_stays_good_for_ten_seconds() {
    let recent = Recent::default();
    let (token, audiences): (Rc<str>, _) = ("a.b.c".into(), ["x".to_string()]);
    let found = Checked { user: super::user::User::new("jane", &[]), audiences: audiences.to_vec() };
    recent.put(&token, &audiences, Time(0), &found);
    let known = |secs| recent.get(&token, &audiences, Time(0) + Span::secs(secs)).is_some();
    assert!(known(9) && !known(10));
    assert!(recent.get(&token, &["y".into()], Time(0)).is_none(), "for another audience it is looked at");
}
