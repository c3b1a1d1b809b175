//! The tokens by which controllers are known: good for an hour, and fetched anew where one that is about to be used has less
//! than a fifth of that left. Models `DynamicControllerClientBuilder`.

use super::ALL;
use super::manager::{ControllerManager, Timer};
use crate::api::kinds;
use crate::json;
use crate::path;
use crate::sim::Span;
use crate::wire::{Credentials, Ctx, Method, Response};

const LIFE_SECS: u64 = 3600;
const LEEWAY: Span = Span::secs(LIFE_SECS / 5);
/// What is refused is asked again after this.
const RETRY: Span = Span::secs(1);

impl ControllerManager {
    /// Ask for a token of a controller; the number of the request.
    pub(super) fn ask_token(&mut self, controller: usize, ctx: &mut Ctx<'_, Timer>) -> u64 {
        let account = kinds::SERVICE_ACCOUNT.path("kube-system", ALL[controller].account);
        let body = json!({
            "kind": "TokenRequest", "apiVersion": "authentication.k8s.io/v1",
            "spec": { "expirationSeconds": (LIFE_SECS as i64) }
        });
        self.client.send(Method::Post, format!("{account}/token"), "application/json", body, ctx)
    }

    /// The controller has this token from now on.
    pub(super) fn take_token(&mut self, controller: usize, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let text = answer.value().at(path!("status.token")).rc_str().unwrap_or_else(|| "".into());
        self.desks[controller].credentials = Credentials::Token(text);
        self.desks[controller].granted = ctx.now;
    }

    /// Whether the token of a controller will do for what is to be done; if not, another is on its way.
    pub(super) fn has_token(&mut self, controller: usize, ctx: &mut Ctx<'_, Timer>) -> bool {
        if ALL[controller].is_root || ctx.now.since(self.desks[controller].granted) < Span::secs(LIFE_SECS) - LEEWAY {
            return true;
        }
        if !self.renewals.contains_key(&controller) {
            let request = self.ask_token(controller, ctx);
            self.renewals.insert(controller, Some(request));
        }
        false
    }

    /// The answer to a renewal, if it is one.
    pub(super) fn renewed(&mut self, answer: &Response, ctx: &mut Ctx<'_, Timer>) {
        let Some(controller) = self.renewals.iter().find(|(_, r)| **r == Some(answer.id)).map(|(c, _)| *c) else {
            return;
        };
        if answer.is_ok() {
            self.renewals.remove(&controller);
            self.take_token(controller, answer, ctx);
        } else {
            self.renewals.insert(controller, None);
            ctx.timer(RETRY, Timer::Begin);
        }
    }
}
