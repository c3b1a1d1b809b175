//! Paths that lead to no resource: health, version, discovery; and resources that are answered and not kept.

use super::flight::Flight;
use super::pipeline::text;
use super::server::{ApiServer, Timer};
use crate::api::Status;
use crate::sim::Time;
use crate::wire::{Ctx, Response};

impl ApiServer {
    /// The answer to a path that is no resource.
    pub(super) fn other_path(&self, flight: &Flight, _now: Time) -> Response {
        match flight.info.path.as_str() {
            "/healthz" | "/livez" | "/readyz" => text(0, 200, "ok"),
            _ => text(0, 404, "404 page not found\n"),
        }
    }

    /// A container's log, from its kubelet.
    pub(super) fn log(&mut self, flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        let status = Status::method_not_allowed();
        self.refuse(&flight, &status, ctx);
    }

    /// A kubelet has answered.
    pub(super) fn kubelet_says(&mut self, _response: &Response, _ctx: &mut Ctx<'_, Timer>) {}

    /// A review is asked for.
    pub(super) fn review(&mut self, flight: Flight, ctx: &mut Ctx<'_, Timer>) {
        self.refuse(&flight, &Status::method_not_allowed(), ctx);
    }
}
