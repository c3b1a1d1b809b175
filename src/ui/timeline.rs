//! The space-time diagram: a line a component, an arrow a message. Drawn in pixels, so that no text is stretched.

use leptos::html::Div;
use leptos::prelude::*;

use super::browser::size;
use super::context::{ctx, each};
use crate::view::action::Action;
use crate::view::stage::PillKind;
use crate::view::text::time;
use crate::view::timeline::{Arrow, Bar, LifeLine, Tick};

/// The diagram panel.
#[component]
pub fn TimelinePanel() -> impl IntoView {
    let ctx = ctx();
    let all = ctx.panels.timeline;
    let lines = Memo::new(move |_| {
        all.with(|t| t.lines.iter().cloned().enumerate().map(|(n, line)| Numbered { n, line }).collect::<Vec<_>>())
    });
    let arrows = Memo::new(move |_| all.with(|t| t.arrows.clone()));
    let bars = Memo::new(move |_| all.with(|t| t.bars.clone()));
    let ticks = Memo::new(move |_| all.with(|t| t.ticks.clone()));
    let now = Memo::new(move |_| all.with(|t| t.now));
    let field = NodeRef::<Div>::new();
    let size = size::of(field);
    let count = Memo::new(move |_| lines.with(Vec::len).max(1));
    let at = Scale { size: Signal::derive(move || size.get()), count };
    let empty = Memo::new(move |_| arrows.with(Vec::is_empty));
    view! {
        <section class="time" aria-labelledby="time-title">
            <h2 id="time-title">{ctx.t(time::TIMELINE)}</h2>
            <div class="names">
                {each(lines, |line: &Numbered| line.n, move |line| {
                    view! {
                        <span
                            class=move || line.with(|line| format!("name {}", line.line.part.class()))
                            style:top=move || line.with(|line| format!("{}%", (line.n * 2 + 1) as f64 * 50.0 / count.get() as f64))
                        >
                            {move || line.with(|line| line.line.label.clone())}
                        </span>
                    }
                })}
            </div>
            <div class="field" node_ref=field>
                <svg width="100%" height="100%" role="group" aria-label=ctx.t(time::TIMELINE)>
                    <defs>
                        <marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
                            <path d="M0 0 8 4 0 8z" fill="context-stroke"></path>
                        </marker>
                    </defs>
                    {each(lines, |line: &Numbered| line.n, move |line| {
                        let n = line.with_untracked(|line| line.n);
                        view! { <line class="life" x1="0" x2="100%" y1=move || at.y(n) y2=move || at.y(n)></line> }
                    })}
                    {each(bars, |bar: &Bar| bar.id, move |bar| bar_view(bar, at))}
                    {each(arrows, |arrow: &Arrow| arrow.id, move |arrow| arrow_view(arrow, at))}
                    {each(ticks, |tick: &Tick| tick.x, move |tick| {
                        view! {
                            <text class="tick" text-anchor=move || { if tick.with(|tick| tick.x) > 900 { "end" } else { "start" } } class:fold=move || tick.with(|tick| tick.fold) x=move || at.x(tick.with(|tick| tick.x)) y="100%" dy="-4">
                                {move || tick.with(|tick| tick.label.clone())}
                            </text>
                        }
                    })}
                    <line class="now" x1=move || at.x(now.get()) x2=move || at.x(now.get()) y1="0" y2="100%" visibility=move || if empty.get() { "hidden" } else { "visible" }></line>
                </svg>
                {move || empty.get().then(|| view! { <p class="none">{ctx.t(time::TIMELINE_EMPTY)}</p> })}
            </div>
        </section>
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Numbered {
    n: usize,
    line: LifeLine,
}

/// From thousandths and line numbers to pixels.
#[derive(Clone, Copy)]
struct Scale {
    size: Signal<(u32, u32)>,
    count: Memo<usize>,
}

impl Scale {
    fn x(self, thousandths: u16) -> String {
        let width = f64::from(self.size.get().0) - 24.0;
        format!("{:.1}", 8.0 + width.max(0.0) * f64::from(thousandths) / 1000.0)
    }

    fn y(self, line: usize) -> String {
        let height = f64::from(self.size.get().1);
        format!("{:.1}", height * (line as f64 + 0.5) / self.count.get() as f64)
    }
}

fn arrow_view(arrow: Memo<Arrow>, at: Scale) -> impl IntoView {
    let ctx = ctx();
    let id = arrow.with_untracked(|arrow| arrow.id);
    let class = move || {
        arrow.with(|arrow| {
            let mut class = format!("arrow {}", arrow.part.class());
            for (on, name) in [
                (arrow.kind == PillKind::Watch, " watch"),
                (arrow.future, " future"),
                (arrow.current, " current"),
                (arrow.bad, " bad"),
            ] {
                if on {
                    class.push_str(name);
                }
            }
            class
        })
    };
    let path =
        move || arrow.with(|a| format!("M{} {}L{} {}", at.x(a.x0), at.y(a.from.into()), at.x(a.x1), at.y(a.to.into())));
    let open = move || ctx.act(Action::InspectRecord(id));
    view! {
        <g
            class=class
            role="button"
            tabindex="0"
            aria-label=move || arrow.with(|arrow| arrow.title.clone())
            on:click=move |_| open()
            on:keydown=move |event| {
                if event.key() == "Enter" || event.key() == " " {
                    event.prevent_default();
                    open();
                }
            }
        >
            <title>{move || arrow.with(|arrow| arrow.title.clone())}</title>
            <path class="grab" d=path></path>
            <path class="shaft" d=path marker-end="url(#head)"></path>
        </g>
    }
}

fn bar_view(bar: Memo<Bar>, at: Scale) -> impl IntoView {
    let width = move || {
        bar.with(|bar| {
            let from: f64 = at.x(bar.x0).parse().unwrap_or(0.0);
            let to: f64 = at.x(bar.x1).parse().unwrap_or(0.0);
            format!("{:.1}", (to - from).max(6.0))
        })
    };
    let top = move || bar.with(|bar| at.y(bar.line.into()).parse::<f64>().unwrap_or(0.0) - 6.0);
    view! {
        <g class=move || bar.with(|bar| format!("work {}{}", bar.part.class(), if bar.future { " future" } else { "" }))>
            <rect x=move || at.x(bar.with(|bar| bar.x0)) y=top width=width height="12" rx="6"></rect>
            <text x=move || at.x(bar.with(|bar| bar.x0)) y=top dy="-4">
                {move || bar.with(|bar| bar.label.clone())}
            </text>
        </g>
    }
}
