//! The terminal: a line to type, and what came back. What is typed and what comes back is text, never markup.

use leptos::html::{Div, Textarea};
use leptos::prelude::*;

use super::browser::page;
use super::context::ctx;
use crate::view::action::Action;
use crate::view::terminal::{TermKind, TermLine};
use crate::view::text::{request, term};

/// The terminal panel.
#[component]
pub fn TerminalPanel() -> impl IntoView {
    let ctx = ctx();
    let all = ctx.panels.terminal;
    let lines = Memo::new(move |_| all.with(|t| t.lines.clone()));
    let prompt = Memo::new(move |_| all.with(|t| t.prompt.clone()));
    let busy = Memo::new(move |_| all.with(|t| t.busy));
    let candidates = RwSignal::new(Vec::<String>::new());
    let output = NodeRef::<Div>::new();
    let input = NodeRef::<Textarea>::new();
    let typed = RwSignal::new(String::new());
    let recall = RwSignal::new(0usize);

    // What is new is in sight, once it is drawn.
    Effect::new(move |_| {
        lines.track();
        candidates.track();
        request_animation_frame(move || {
            if let Some(output) = output.get_untracked() {
                output.set_scroll_top(output.scroll_height());
            }
        });
    });

    let set = move |text: String| {
        if let Some(field) = input.get_untracked() {
            field.set_value(&text);
            let end = text.encode_utf16().count() as u32;
            let _ = field.set_selection_range(end, end);
        }
        typed.set(text);
    };
    let run = move |line: String| {
        candidates.set(Vec::new());
        recall.set(0);
        ctx.act(Action::Run(line));
    };
    // Enter runs the line; a paste of several lines runs each that is whole and keeps the rest.
    let entered = move |_| {
        let text = input.get_untracked().map(|field| field.value()).unwrap_or_default();
        match text.rfind('\n') {
            None => typed.set(text),
            Some(end) => {
                let (whole, rest) = (text[..end].to_string(), text[end + 1..].to_string());
                set(rest);
                for line in whole.split('\n') {
                    run(line.trim_end_matches('\r').to_string());
                }
            }
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let ctrl = event.ctrl_key();
        match event.key().as_str() {
            "Enter" if !event.shift_key() => {
                event.prevent_default();
                let line = input.get_untracked().map(|field| field.value()).unwrap_or_default();
                set(String::new());
                for line in line.split('\n') {
                    run(line.to_string());
                }
            }
            "ArrowUp" | "ArrowDown" => {
                event.prevent_default();
                let up = event.key() == "ArrowUp";
                let at = if up { recall.get_untracked() + 1 } else { recall.get_untracked().saturating_sub(1) };
                if at == 0 {
                    recall.set(0);
                    set(String::new());
                } else if let Some(line) = ctx.driver.with_value(|driver| driver.recall(at)) {
                    recall.set(at);
                    set(line);
                }
            }
            // On an empty line Tab leaves the terminal, so that the keyboard is never trapped.
            "Tab" if !event.shift_key() && typed.with_untracked(|text| !text.trim().is_empty()) => {
                event.prevent_default();
                let line = input.get_untracked().map(|field| field.value()).unwrap_or_default();
                let (line, found) = ctx.driver.with_value(|driver| driver.complete(&line));
                candidates.set(found);
                set(line);
            }
            "c" if ctrl
                && input.get_untracked().is_some_and(|field| field.selection_start() == field.selection_end()) =>
            {
                event.prevent_default();
                set(String::new());
                ctx.act(Action::Interrupt);
            }
            "u" if ctrl => {
                event.prevent_default();
                set(String::new());
            }
            _ => {}
        }
    };
    view! {
        <section class="term" aria-labelledby="term-title" on:click=move |_| focus_unless_selecting()>
            <h2 id="term-title" class="sr">{ctx.t(term::TERMINAL)}</h2>
            <button
                class="btn write"
                data-vitrine="write-request"
                aria-pressed=move || ctx.writing.get().to_string()
                on:click=move |event| {
                    event.stop_propagation();
                    ctx.writing.update(|writing| *writing = !*writing);
                }
            >
                {ctx.t(request::OPEN)}
            </button>
            <div class="scroll" node_ref=output tabindex="0" role="log" aria-label=ctx.t(term::OUTPUT)>
                <p class="hello" hidden=move || !lines.with(Vec::is_empty)>{ctx.t(term::HELLO)}</p>
                <div data-vitrine="terminal-output"><For each=move || lines.get() key=TermLine::clone children=term_line /></div>
                {move || {
                    let found = candidates.get();
                    (!found.is_empty())
                        .then(|| view! { <p class="candidates" role="status" aria-label=ctx.t(term::CANDIDATES)>{found.join("   ")}</p> })
                }}
                <p class="line running" hidden=move || !busy.get()>{ctx.t(term::RUNNING)}</p>
            </div>
            <div class="entry">
                <label class="prompt" for="terminal">
                    <span class="sr">{ctx.t(term::INPUT)}</span>
                    <span aria-hidden="true">{prompt}</span>
                </label>
                <textarea
                    id="terminal"
                    node_ref=input
                    data-vitrine="terminal"
                    rows="1"
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    wrap="off"
                    placeholder=move || if ctx.panels.untouched.get() { term::PLACEHOLDER.get(ctx.lang.get()) } else { "" }
                    aria-describedby="term-hint"
                    on:input=entered
                    on:keydown=keys
                ></textarea>
                <span id="term-hint" class="sr">{ctx.t(term::INPUT_HINT)}</span>
            </div>
        </section>
    }
}

fn focus_unless_selecting() {
    let selecting = window().get_selection().ok().flatten().is_some_and(|chosen| !chosen.is_collapsed());
    if !selecting {
        page::focus("terminal");
    }
}

fn term_line(line: TermLine) -> impl IntoView {
    let kind = match line.kind {
        TermKind::Typed => "line typed",
        TermKind::Out => "line",
        TermKind::Err => "line err",
    };
    view! {
        <div class=kind>
            <span class="prompt">{line.prompt.to_string()}</span>
            {line.text.to_string()}
        </div>
    }
}
