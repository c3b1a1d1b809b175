//! The way out: an answer or a refusal leaves for whoever waits for it, in the language that was asked for.

use super::flight::{Flight, NOTHING, Origin};
use super::server::{ApiServer, Timer};
use crate::api::Status;
use crate::wire::{Body, Ctx, Method, Outcome, Response, Station, Text, Words};

impl ApiServer {
    /// The answer leaves.
    pub(super) fn answer(&mut self, flight: &Flight, mut response: Response, ctx: &mut Ctx<'_, Timer>) {
        response.id = flight.request.id;
        let deprecated = flight.kind.strategy.deprecated;
        // Where no method leads, nobody warns.
        if !deprecated.is_empty() && response.code != 405 {
            response.warnings.push(deprecated.into());
        }
        response.warnings.extend(flight.warnings.iter().cloned());
        if let (true, Body::Object(object)) = (flight.form.yaml, &response.body) {
            response.body = Body::Text(crate::api::yaml::print(object).into());
            response.content_type = "application/yaml".into();
        }
        if flight.request.method == Method::Head {
            response.body = Body::None;
        }
        let outcome = if response.is_ok() { Outcome::Passed } else { Outcome::Refused };
        let phrase = Text::Fixed(super::pipeline::reason_phrase(response.code));
        let detail = Words::made("{} {}", [i64::from(response.code).into(), phrase.into()]);
        flight.station(ctx, Station::Response, outcome, detail, NOTHING);
        match &flight.origin {
            Origin::Client(client) => {
                ctx.send(*client, response);
            }
            Origin::Loopback(hook) => {
                let hook = hook.clone();
                self.hook_answered(&hook, &response, ctx);
            }
            Origin::Collection(id) => {
                let id = *id;
                self.one_deleted(id, &response, ctx);
            }
            Origin::Eviction(id) => {
                let id = *id;
                self.budget_answered(id, &response, ctx);
            }
            Origin::Gone => {}
        }
    }

    /// The refusal leaves.
    pub(super) fn refuse(&mut self, flight: &Flight, status: &Status, ctx: &mut Ctx<'_, Timer>) {
        let mut response = Response::status(flight.request.id, status);
        let retry = status.details.get(crate::k!("retryAfterSeconds")).int();
        if retry > 0 {
            response.headers.push(("retry-after".into(), retry.to_string().into()));
        }
        self.answer(flight, response, ctx);
    }
}
