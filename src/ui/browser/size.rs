//! The size of an element, followed while the element lives.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::web_sys::{Element, ResizeObserver};

/// The width and height of a node's content in CSS pixels; zeros before it is drawn.
pub fn of<E>(node: NodeRef<E>) -> RwSignal<(u32, u32)>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    let size = RwSignal::new((0, 0));
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let element = AsRef::<Element>::as_ref(&element).clone();
        let measured = element.clone();
        let measure = move || {
            let now = (measured.client_width().max(0) as u32, measured.client_height().max(0) as u32);
            if size.try_get_untracked().is_some_and(|old| old != now) {
                size.set(now);
            }
        };
        measure();
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = StoredValue::new_local((observer, callback));
            on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
        }
    });
    size
}
