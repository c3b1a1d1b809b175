//! What may be wrong with the action of a probe or a hook. Models `validateHandler`.

use super::super::container::{ExecAction, GRPCAction, HTTPGetAction, SleepAction, TCPSocketAction};
use super::{Context, container::port_or_name};
use crate::api::kinds::check::one_of_if_set;
use crate::api::{Errors, Path, Value, names};

/// Exactly one action, and that one right.
pub fn check(handler: &Value, kinds: &[&str], pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let mut found = false;
    for kind in kinds {
        let action = handler.get(*kind);
        if action.is_null() {
            continue;
        }
        let path = path.child(kind);
        if found {
            e.forbidden(path, "may not specify more than 1 handler type");
            continue;
        }
        found = true;
        match *kind {
            "exec" if ExecAction(action).command().len() == 0 => e.required(path.child("command"), ""),
            "httpGet" => http_get(HTTPGetAction(action), &path, e),
            "tcpSocket" => port_or_name(TCPSocketAction(action).port(), &path.child("port"), e),
            "grpc" => {
                let port = GRPCAction(action).port();
                names::port_number(port).iter().for_each(|why| e.invalid(path.child("port"), port, why));
            }
            "sleep" => sleep(SleepAction(action), pod, &path, e),
            _ => {}
        }
    }
    if !found {
        e.required(path, "must specify a handler type");
    }
}

fn http_get(get: HTTPGetAction<'_>, path: &Path<'_>, e: &mut Errors) {
    if get.path().is_empty() {
        e.required(path.child("path"), "");
    }
    port_or_name(get.port(), &path.child("port"), e);
    one_of_if_set(get.scheme(), &["HTTP", "HTTPS"], &path.child("scheme"), e);
    for header in get.http_headers() {
        e.all(path.child("httpHeaders"), header.name(), names::http_header_name(header.name()));
    }
}

fn sleep(action: SleepAction<'_>, pod: &Context<'_>, path: &Path<'_>, e: &mut Errors) {
    let grace = pod.spec.termination_grace_period_seconds();
    if let Some(grace) = grace.filter(|grace| !(0..=*grace).contains(&action.seconds())) {
        let why = format!("must be non-negative and less than terminationGracePeriodSeconds ({grace})");
        e.invalid(path, action.seconds(), &why);
    }
}
