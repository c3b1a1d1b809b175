//! A request on its way through the apiserver: a story's, or a person's.

use crate::sim::Addr;
use crate::wire::{self, Outcome, Station, Words};

/// One request.
#[derive(Clone, Debug)]
pub struct Flight {
    /// The record of its sending.
    pub sent: u64,
    /// Who asks.
    pub client: Addr,
    /// The client's number for it.
    pub id: u64,
    /// In a few words.
    pub label: String,
    /// The record of its delivery.
    pub delivered: Option<u64>,
    /// The stations that it passed.
    pub stations: Vec<StationHit>,
    /// The record of the answer, and its code.
    pub answer: Option<(u64, u16)>,
    /// The story it belongs to.
    pub story: Option<usize>,
    /// What it is in that story.
    pub role: Role,
}

/// What a request is in its story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It asks for the pod: steps 1 to 5.
    Create,
    /// It binds the pod: steps 8 and 9.
    Bind,
    /// It reports the pod's status: steps 12 and 13.
    Report,
    /// It is a step of a story that is a table.
    Tale,
    /// Something else that a person asked.
    Other,
}

/// A station that was passed.
#[derive(Clone, Debug)]
pub struct StationHit {
    /// The record.
    pub record: u64,
    /// Which.
    pub station: Station,
    /// How.
    pub outcome: Outcome,
    /// What was decided.
    pub detail: Words,
}

/// `/api/v1/namespaces/NS/pods[/NAME[/SUB]]`: namespace, name, subresource.
pub fn pod_path(path: &str) -> Option<(&str, &str, &str)> {
    let path = path.split('?').next()?;
    let mut parts = path.strip_prefix("/api/v1/namespaces/")?.split('/');
    let namespace = parts.next()?;
    (parts.next()? == "pods").then_some(())?;
    let (name, sub) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    parts.next().is_none().then_some((namespace, name, sub))
}

/// What a station decided, as short as the rail needs it: the name, the rule, the plugins that did something.
pub fn short(station: Station, detail: &str) -> String {
    match station {
        Station::Authentication => match detail.split_once("CN=") {
            Some((_, name)) => name.split(',').next().unwrap_or(name).to_string(),
            None => detail.to_string(),
        },
        Station::Authorization => detail.split(" of ").next().unwrap_or(detail).to_string(),
        _ => detail
            .split("; ")
            .filter_map(|said| said.split_once(':'))
            .map(|(plugin, _)| plugin)
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// The name of the object in a body, whoever wrote it.
pub fn named(body: &wire::Body) -> String {
    match body {
        wire::Body::Object(object) => object.at("metadata.name").str().to_string(),
        wire::Body::Text(text) => {
            let object =
                crate::api::json::parse(text).ok().or_else(|| crate::api::yaml::parse(text).ok()).unwrap_or_default();
            object.at("metadata.name").str().to_string()
        }
        wire::Body::None => String::new(),
    }
}

#[test]
fn paths_of_pods() {
    for (path, found) in [
        ("/api/v1/namespaces/default/pods", Some(("default", "", ""))),
        ("/api/v1/namespaces/default/pods?fieldManager=kubectl-run", Some(("default", "", ""))),
        ("/api/v1/namespaces/a/pods/nginx/binding", Some(("a", "nginx", "binding"))),
        ("/api/v1/pods", None),
        ("/api/v1/namespaces/default/events", None),
    ] {
        assert_eq!(pod_path(path), found, "{path}");
    }
}
