//! The images of a node: what is there, and pulls under way.
//!
//! A pull first asks the registry (also where the image is already here), then downloads what is missing. Pulls that run at the
//! same time do not slow each other down.

use std::rc::Rc;

use litemap::LiteMap;

use super::images::{Found, Reference, resolve};
use super::{Runtime, Timer, note};
use crate::sim::{Addr, Span};
use crate::wire::cri::{Answer, ImageInfo, Reply};
use crate::wire::{Ctx, RuntimeStep};

/// Asking a registry for an image's manifest.
const RESOLVE: Span = Span::ms(300);
/// Bytes a second, downloaded and unpacked: nginx takes about two seconds, as over a good line.
const BANDWIDTH: u64 = 40_000_000;

/// An image that is here.
#[derive(Clone, Debug)]
pub struct Image {
    /// What the kubelet is told of it.
    pub info: Rc<ImageInfo>,
    /// What is in it.
    pub found: Rc<Found>,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Store {
    /// By the name under which each was pulled.
    images: Rc<LiteMap<String, Image>>,
}

impl Store {
    /// A store that has these images.
    pub fn new(names: &[Rc<str>]) -> Store {
        let mut store = Store::default();
        for name in names {
            if let Ok(found) = resolve(&Reference::parse(name)) {
                store.add(name, found);
            }
        }
        store
    }

    fn add(&mut self, name: &str, found: Found) -> Rc<ImageInfo> {
        let name = Reference::parse(name).name();
        let info = Rc::new(ImageInfo {
            digest: format!("{}@{}", found.repository.name, found.digest).into(),
            size: found.size,
            name: name.as_str().into(),
        });
        Rc::make_mut(&mut self.images).insert(name, Image { info: info.clone(), found: Rc::new(found) });
        info
    }
    /// The image of this name.
    pub fn image(&self, name: &str) -> Option<&Image> {
        self.images.get(&Reference::parse(name).name())
    }
    /// What the kubelet is told of the image of this name.
    pub fn find(&self, name: &str) -> Option<Rc<ImageInfo>> {
        self.image(name).map(|i| i.info.clone())
    }
    /// Every image, by name.
    pub fn list(&self) -> Vec<Rc<ImageInfo>> {
        self.images.values().map(|i| i.info.clone()).collect()
    }
}

impl Runtime {
    /// An image is asked for.
    pub(super) fn pull(&mut self, from: Addr, id: u64, image: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let wanted = Reference::parse(image);
        let download = match resolve(&wanted) {
            Ok(found) if self.store.image(image).is_none() => {
                Span((u128::from(found.size) * 1_000_000_000 / u128::from(BANDWIDTH)) as u64)
            }
            _ => Span::ZERO,
        };
        ctx.timer(RESOLVE + download, Timer::Pulled { from, id, image: image.clone() });
    }

    /// A pull has come to its end.
    pub(super) fn pulled(&mut self, from: Addr, id: u64, image: &Rc<str>, ctx: &mut Ctx<'_, Timer>) {
        let result = match resolve(&Reference::parse(image)) {
            Ok(found) => {
                let info = self.store.add(image, found);
                note::step(
                    ctx,
                    RuntimeStep::Pull,
                    &"".into(),
                    &"".into(),
                    Ok(format!("{} {}", info.name, info.digest)),
                );
                Answer::Image(Some(info))
            }
            Err(why) => {
                note::step(ctx, RuntimeStep::Pull, &"".into(), &"".into(), Err(why.clone()));
                Answer::Error(why.into())
            }
        };
        ctx.send(from, Reply { id, result });
    }
}
