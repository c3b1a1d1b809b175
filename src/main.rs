//! The wasm entry: mount the page, nothing else.
fn main() {
    #[cfg(target_arch = "wasm32")]
    vitrine::ui::mount();
}
