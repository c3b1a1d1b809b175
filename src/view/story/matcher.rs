//! Reads the trace, record by record, and finds the stories in it.

mod notes;
mod pulse;
mod tales;

use std::rc::Rc;

use litemap::LiteMap;

use super::flight::{Flight, Role, named, pod_path};
use super::rule::Tale;
use super::{Kind, Story, Trip, Why};
use crate::api::Value;
use crate::cluster::{Body, Record};
use crate::sim::Addr;
use crate::view::part::Part;
use crate::view::who::Cast;
use crate::view::words;
use crate::wire::{self, Method, Payload, Request, cri, etcd};

/// What was found so far.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    /// The newest record that was looked at.
    pub fed: u64,
    /// The stories, in the order of their requests.
    pub stories: Vec<Story>,
    /// The requests of stories and of persons.
    pub flights: Vec<Flight>,
    /// Which request was busy at which record.
    pub activity: Vec<(u64, usize)>,
    /// Every write: record, key, revision.
    pub commits: Vec<(u64, Rc<str>, i64)>,
    /// Every decision of the scheduler: record, and the pod's name.
    pub decisions: Vec<(u64, Rc<str>)>,
    by_pod: LiteMap<String, usize>,
    by_uid: LiteMap<Rc<str>, usize>,
    /// Sandboxes and containers, and the story for which a runtime made them.
    made: LiteMap<Rc<str>, usize>,
    /// Requests under way: client and number.
    open: LiteMap<(Addr, u64), usize>,
    /// Requests under way, by the records of their sending and delivery.
    by_record: LiteMap<u64, usize>,
    /// Calls to etcd and to runtimes whose answer belongs to a story: caller and number, step, and what a refusal would mean.
    calls: LiteMap<(Addr, u64), (usize, u8, Why)>,
    /// Messages whose arrival belongs to a story.
    trips: LiteMap<u64, (usize, usize)>,
    /// The heartbeats.
    pub nodes: pulse::Nodes,
    /// Stories of which more may come.
    tales: Vec<Tale>,
    /// Templates that deployments had: key and hash.
    templates: Vec<(String, u64)>,
    /// The record with which the boot ended: before it no story begins but those of pods.
    pub from: u64,
    now: u64,
}

impl Matcher {
    /// One that has seen nothing; see [`Matcher::from`].
    pub fn new(from: u64) -> Matcher {
        Matcher { from, ..Matcher::default() }
    }

    /// Looks at a record, once; it must come in order.
    pub fn feed(&mut self, record: &Record, cast: &Cast) {
        let id = record.id.0;
        if id <= self.fed {
            return;
        }
        self.fed = id;
        self.now = record.at.0;
        self.feel(record, cast);
        match &record.body {
            Body::Sent { from, to, payload } => {
                if let Some(story) = self.sent(id, record.cause.0, [*from, *to], payload, cast) {
                    let story_trips = &mut self.stories[story].trips;
                    self.trips.insert(id, (story, story_trips.len()));
                    story_trips.push(Trip { record: id, sent: record.at.0, arrived: None });
                }
            }
            Body::Delivered { message } => {
                if let Some((story, trip)) = self.trips.remove(&message.0) {
                    self.stories[story].trips[trip].arrived = Some(record.at.0);
                }
                if let Some(flight) = self.by_record.get(&message.0).copied() {
                    self.flights[flight].delivered.get_or_insert(id);
                    self.by_record.insert(id, flight);
                    self.activity.push((id, flight));
                }
            }
            Body::Note { by, note } => self.note(id, record.at.0, *by, note),
            _ => {}
        }
    }

    /// Of the stories from `known` on, the one that a person will want to follow: of the kind that was asked for, or else the newest.
    pub fn newest(&self, known: usize, wanted: Kind) -> Option<usize> {
        let find = |kind: Option<Kind>| {
            let mut new = self.stories[known..].iter();
            new.rposition(|story| story.by_user && kind.is_none_or(|kind| kind == story.kind))
        };
        find(Some(wanted)).or_else(|| find(None)).map(|at| known + at)
    }

    /// The story of this name, newest first.
    pub fn of_pod(&self, pod: &str) -> Option<usize> {
        self.by_pod.get(pod).copied()
    }

    /// A message was sent. Answers the story that it belongs to.
    fn sent(&mut self, id: u64, cause: u64, [from, to]: [Addr; 2], payload: &Payload, cast: &Cast) -> Option<usize> {
        let (sender, receiver) = (cast.at(from).part?, cast.at(to).part?);
        match payload {
            Payload::Request(request) if receiver == Part::Api => self.request(id, from, request, sender),
            Payload::Response(response) if sender == Part::Api => self.response(id, to, response),
            Payload::Watch(frame) if frame.object.get("kind").str() == "Pod" => {
                self.watch(id, &frame.object, receiver, &cast.at(to).host)
            }
            Payload::Etcd(request) => self.etcd_call(id, cause, from, request),
            Payload::EtcdReply(reply) => {
                let (story, step, _) = self.calls.remove(&(to, reply.id))?;
                self.stories[story].beat(id, step, false);
                Some(story)
            }
            Payload::Cri(request) => self.cri_call(id, from, request, &cast.at(from).host),
            Payload::CriReply(reply) => {
                let (story, step, why) = self.calls.remove(&(to, reply.id))?;
                match &reply.result {
                    cri::Answer::Id(made) => drop(self.made.insert(made.clone(), story)),
                    cri::Answer::Error(words) => self.stories[story].halt(id, step, why, &**words),
                    _ => {}
                }
                self.stories[story].beat(id, step, false);
                Some(story)
            }
            _ => None,
        }
    }

    fn request(&mut self, id: u64, client: Addr, request: &Request, sender: Part) -> Option<usize> {
        let watches = words::verb(request) == "WATCH";
        let role = match (request.method, pod_path(&request.path)) {
            (Method::Post, Some((namespace, "", ""))) => {
                let name = named(&request.body);
                let pod = format!("{namespace}/{}", if name.is_empty() { "?" } else { &name });
                // A name that is taken stays with the pod that has it: the second request will be refused.
                let alive = |story: &Story| story.gone.is_none() && !story.uid.is_empty();
                if !name.is_empty() && !self.of_pod(&pod).is_some_and(|at| alive(&self.stories[at])) {
                    self.by_pod.insert(pod.clone(), self.stories.len());
                }
                self.stories.push(Story { id, pod, by_user: sender == Part::User, ..Story::default() });
                Some((self.stories.len() - 1, Role::Create, 1))
            }
            (Method::Post, Some((namespace, name, "binding"))) => self
                .named(namespace, name)
                .filter(|story| self.stories[*story].start(8).is_none())
                .map(|story| (story, Role::Bind, 8)),
            (Method::Patch | Method::Put, Some((namespace, name, "status"))) if sender == Part::Kubelet => self
                .named(namespace, name)
                .filter(|story| self.stories[*story].started && self.stories[*story].start(12).is_none())
                .map(|story| (story, Role::Report, 12)),
            _ => None,
        };
        // A pod that is asked for has its own story; the one that asks for it goes on too.
        let asked = self.asked(id, request, sender);
        if let (Some(_), Some((story, _))) = (role, asked) {
            self.stories[story].trips.push(Trip { record: id, sent: self.now, arrived: None });
        }
        let role = role.or(asked.map(|(story, step)| (story, Role::Tale, step)));
        if role.is_none() && (sender != Part::User || watches) {
            return None;
        }
        let label = format!("{} {}", request.method.as_str(), request.path.split('?').next().unwrap_or_default());
        let flight = Flight {
            sent: id,
            client,
            id: request.id,
            label,
            delivered: None,
            stations: Vec::new(),
            answer: None,
            story: role.map(|(story, ..)| story),
            role: role.map_or(Role::Other, |(_, role, _)| role),
        };
        self.open.insert((client, request.id), self.flights.len());
        self.by_record.insert(id, self.flights.len());
        self.activity.push((id, self.flights.len()));
        self.flights.push(flight);
        let (story, role, step) = role?;
        if role != Role::Tale {
            self.stories[story].begin(step, id);
            self.stories[story].beat(id, step, true);
        }
        Some(story)
    }

    fn response(&mut self, id: u64, client: Addr, response: &wire::Response) -> Option<usize> {
        let flight = self.open.remove(&(client, response.id))?;
        self.flights[flight].answer = Some((id, response.code));
        self.activity.push((id, flight));
        let (story, role) = (self.flights[flight].story?, self.flights[flight].role);
        let message = response.value().get("message").str();
        let told = &mut self.stories[story];
        match role {
            Role::Create if response.is_ok() => {
                told.begin(5, id);
                told.beat(id, 5, true);
                told.fact(id, 5, format!("{} Created", response.code));
                let object = response.value();
                if told.uid.is_empty() {
                    let uid = object.at("metadata.uid").rc_str().unwrap_or_default();
                    told.uid = uid.to_string();
                    self.by_uid.insert(uid, story);
                }
            }
            Role::Create => {
                let step = told.step_at(id).unwrap_or(1);
                told.beat(id, step, true);
                let why = match response.code {
                    401 => Why::Unknown,
                    403 => Why::Forbidden,
                    400 | 422 => Why::Invalid(response.code),
                    404 if response.value().at("details.kind").str() == "namespaces" => Why::NoNamespace,
                    409 => Why::Exists,
                    code => Why::Refused(code),
                };
                let step = match why {
                    Why::Unknown => 1,
                    Why::Exists => 4,
                    Why::Forbidden | Why::Invalid(_) => 2,
                    _ => step,
                };
                told.halt(id, step, why, message);
            }
            Role::Bind => told.beat(id, 9, false),
            Role::Report => {
                told.beat(id, 13, false);
                told.done = Some(id);
            }
            Role::Tale | Role::Other => {}
        }
        Some(story)
    }

    fn watch(&mut self, id: u64, pod: &Value, receiver: Part, host: &str) -> Option<usize> {
        let story = self.of_object(pod)?;
        let told = &mut self.stories[story];
        let node = pod.at("spec.nodeName").str();
        let step = match receiver {
            Part::Scheduler if node.is_empty() && told.start(6).is_none() => 6,
            Part::Kubelet if node == host && told.start(9).is_some() && told.start(10).is_none() => 10,
            _ => return None,
        };
        told.begin(step, id);
        told.beat(id, step, true);
        if step == 10 {
            told.fact(id, 10, format!("kubelet {host}"));
        }
        Some(story)
    }

    fn etcd_call(&mut self, id: u64, cause: u64, caller: Addr, request: &etcd::Request) -> Option<usize> {
        let pod = words::written_key(&request.call)?.strip_prefix("/registry/pods/")?;
        // Whose request it is for, if that is known; two may ask for the same name.
        let story = match self.by_record.get(&cause) {
            Some(flight) => self.flights[*flight].story?,
            None => self.of_pod(pod)?,
        };
        if self.stories[story].kind != Kind::Pod {
            return None;
        }
        // A name that the server made is known from here on.
        if self.stories[story].pod.ends_with("/?") {
            self.stories[story].pod = pod.into();
            self.by_pod.insert(pod.into(), story);
        }
        let told = &mut self.stories[story];
        let step = match () {
            () if told.start(13).is_none() && told.start(12).is_some() => 13,
            () if told.start(9).is_none() && told.start(8).is_some() => 9,
            () if told.start(4).is_none() => 4,
            () => return None,
        };
        told.begin(step, id);
        told.beat(id, step, true);
        self.calls.insert((caller, request.id), (story, step, Why::Refused(0)));
        Some(story)
    }

    fn cri_call(&mut self, id: u64, caller: Addr, request: &cri::Request, host: &str) -> Option<usize> {
        let story = match &request.call {
            cri::Call::RunPodSandbox(config) => self.by_uid.get(&config.uid).copied(),
            cri::Call::CreateContainer(config) => self.by_made(&config.sandbox),
            cri::Call::StartContainer(container) => self.by_made(container),
            cri::Call::ImageStatus(image) | cri::Call::PullImage(image) => self.by_image(host, image),
            _ => None,
        }?;
        let told = &mut self.stories[story];
        if told.started && !matches!(request.call, cri::Call::RunPodSandbox(_)) {
            return None;
        }
        if told.start(10).is_some() {
            told.begin(11, id);
        }
        let main = !matches!(request.call, cri::Call::ImageStatus(_));
        told.beat(id, 11, main);
        let why = if matches!(request.call, cri::Call::PullImage(_)) { Why::Image } else { Why::Crash };
        self.calls.insert((caller, request.id), (story, 11, why));
        Some(story)
    }

    fn named(&self, namespace: &str, name: &str) -> Option<usize> {
        self.of_pod(&format!("{namespace}/{name}"))
    }

    fn of_object(&self, pod: &Value) -> Option<usize> {
        let uid = pod.at("metadata.uid").str();
        let found = self.by_uid.get(uid).copied();
        found.or_else(|| self.named(pod.at("metadata.namespace").str(), pod.at("metadata.name").str()))
    }

    fn by_made(&self, id: &str) -> Option<usize> {
        self.made.get(id).copied()
    }

    fn by_image(&self, host: &str, _image: &str) -> Option<usize> {
        self.stories.iter().rposition(|story| {
            story.node == host && story.start(11).is_some() && !story.started && story.gone.is_none()
        })
    }
}
