//! The image manager: brings images here, one after the other (`serializeImagePulls`), and says so.

use std::collections::VecDeque;
use std::rc::Rc;

use crate::api::names;
use crate::client::recorder::EventType;
use crate::sim::{RecordId, Span, Time};
use crate::wire::cri::{Answer, Call};

/// A container that waits for its image.
#[derive(Clone, Debug)]
pub struct Job {
    /// The pod.
    pub uid: Rc<str>,
    /// The worker's step.
    pub epoch: u64,
    /// The image.
    pub image: Rc<str>,
    /// Where the container stands in the pod.
    pub field_path: Rc<str>,
    /// Since when.
    pub since: Time,
    /// Because of what.
    pub cause: RecordId,
}

/// What came of a pull: the event, and what the worker is told.
pub struct Pulled {
    /// Whose.
    pub job: Job,
    /// The event's type, reason and message.
    pub event: (EventType, &'static str, String),
    /// `Err((reason, message))`.
    pub result: Result<(), (&'static str, Rc<str>)>,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Pulls {
    line: VecDeque<Job>,
    busy: Option<(Job, Time)>,
}

/// As events say it: whole milliseconds.
fn truncated(span: Span) -> Span {
    Span::ms(span.as_ms())
}

/// Why an image cannot be asked for by this name, in the words of the parser of references.
pub fn misnamed(image: &str) -> Option<String> {
    if names::image_fits(image) {
        return None;
    }
    let is_host = |h: &str| h.contains(['.', ':']) || h == "localhost" || h.chars().any(char::is_uppercase);
    let rest = image.split_once('/').filter(|(host, _)| is_host(host)).map(|(_, rest)| rest);
    let path = rest.unwrap_or(image).split(':').next().unwrap_or("");
    let library = if rest.is_none() && !path.contains('/') { "library/" } else { "" };
    let upper = path.chars().any(char::is_uppercase);
    let why = if upper { format!(": repository name ({library}{path}) must be lowercase") } else { String::new() };
    Some(format!(
        "Failed to apply default image tag {image:?}: couldn't parse image name {image:?}: invalid reference format{why}"
    ))
}

impl Pulls {
    /// An image is wanted.
    pub fn add(&mut self, job: Job) {
        self.line.push_back(job);
    }
    /// The next call to be made, if none is under way.
    pub fn next(&mut self, now: Time) -> Option<(Call, RecordId)> {
        if self.busy.is_some() {
            return None;
        }
        let job = self.line.pop_front()?;
        let call = (Call::PullImage(job.image.clone()), job.cause);
        self.busy = Some((job, now));
        Some(call)
    }
    /// The runtime answered.
    pub fn answered(&mut self, answer: &Answer, now: Time) -> Option<Pulled> {
        let (job, began) = self.busy.take()?;
        let image = job.image.clone();
        Some(match answer {
            Answer::Error(why) => Pulled {
                job,
                event: (EventType::Warning, "Failed", format!("Failed to pull image {image:?}: {why}")),
                result: Err(("ErrImagePull", why.clone())),
            },
            answer => {
                let size = match answer {
                    Answer::Image(Some(info)) => info.size,
                    _ => 0,
                };
                let (took, with_waiting) = (truncated(now.since(began)), truncated(now.since(job.since)));
                let said = format!(
                    "Successfully pulled image {image:?} in {took} ({with_waiting} including waiting). Image size: {size} bytes."
                );
                Pulled { job, event: (EventType::Normal, "Pulled", said), result: Ok(()) }
            }
        })
    }
    /// A pod no longer waits for its images.
    pub fn forget(&mut self, uid: &str) {
        self.line.retain(|j| *j.uid != *uid);
    }
}

#[test]
fn a_name_that_cannot_be_parsed_says_why() {
    let tail = |image: &str| {
        misnamed(image).map_or("fits".into(), |w| w.split_once("format").unwrap_or_default().1.to_owned())
    };
    assert_eq!(tail("nginx:1.27"), "fits");
    assert_eq!(tail("Nginx:BAD!!"), ": repository name (library/Nginx) must be lowercase");
    assert_eq!(tail("ghcr.io/Own/app:1"), ": repository name (Own/app) must be lowercase");
    assert_eq!(tail("nginx:ba d"), "");
}
