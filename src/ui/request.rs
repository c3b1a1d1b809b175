//! The editor of requests, beside the terminal: what is sent is typed there as curl, and opened as the way that it goes.

use leptos::prelude::*;

use super::browser::page;
use super::context::ctx;
use crate::view::action::Action;
use crate::view::request::{Draft, EXAMPLES, METHODS, WHO};
use crate::view::text::request as text;

/// Where the editor begins.
const FIRST: &str = "request-example";

/// The editor. Who opened it writes on in it, wherever on the page it stands.
pub fn editor() -> AnyView {
    let ctx = ctx();
    let draft = RwSignal::new(Draft::example(1));
    request_animation_frame(|| page::focus(FIRST));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        ctx.act(Action::Send(draft.with_untracked(Draft::line)));
    };
    let number = |event: &leptos::ev::Event| event_target_value(event).parse().unwrap_or(0);
    let option = |(value, name): (String, String)| view! { <option value=value>{name}</option> };
    let methods = METHODS.map(|name| option((name.into(), name.into())));
    let examples = EXAMPLES.iter().enumerate().map(|(at, (name, ..))| option((at.to_string(), (*name).into())));
    let who = move || {
        let who = WHO.iter().enumerate().map(|(at, (name, _))| (at.to_string(), ctx.with(*name, &[])));
        who.map(option).collect_view()
    };
    view! {
        <form class="writer" data-vitrine="request" aria-label=ctx.t(text::TITLE) on:submit=send>
            <label>
                <span>{ctx.t(text::EXAMPLE)}</span>
                <select id=FIRST class="ask" data-ask="example" prop:value="1" on:change=move |event| draft.set(Draft::example(number(&event)))>
                    {examples.collect_view()}
                </select>
            </label>
            <label>
                <span>{ctx.t(text::METHOD)}</span>
                <select
                    class="ask"
                    data-ask="method"
                    prop:value=move || draft.with(|draft| draft.method.clone())
                    on:change=move |event| draft.update(|draft| draft.method = event_target_value(&event))
                >
                    {methods.collect_view()}
                </select>
            </label>
            <label class="path">
                <span>{ctx.t(text::PATH)}</span>
                <input
                    class="ask"
                    data-ask="path"
                    spellcheck="false"
                    prop:value=move || draft.with(|draft| draft.path.clone())
                    on:input=move |event| draft.update(|draft| draft.path = event_target_value(&event))
                />
            </label>
            <label>
                <span>{ctx.t(text::WHO)}</span>
                <select
                    class="ask"
                    data-ask="who"
                    prop:value=move || draft.with(|draft| draft.who.to_string())
                    on:change=move |event| draft.update(|draft| draft.who = number(&event))
                >
                    {who}
                </select>
            </label>
            <button class="btn primary" data-ask="send">
                {ctx.t(text::SEND)}
            </button>
            <label class="body">
                <span class="sr">{ctx.t(text::BODY)}</span>
                <textarea
                    class="ask"
                    data-ask="body"
                    spellcheck="false"
                    placeholder=ctx.t(text::BODY)
                    prop:value=move || draft.with(|draft| draft.body.clone())
                    on:input=move |event| draft.update(|draft| draft.body = event_target_value(&event))
                ></textarea>
            </label>
        </form>
    }
    .into_any()
}
