//! The house keeps itself tidy: each check here is a function from a file to its complaints, each complaint says what to do
//! instead, and below each check stands the small test that shows that it can fail.
#![cfg(not(target_arch = "wasm32"))]

mod arrows;
mod sizes;
mod source;
mod words;

use source::Source;

/// Runs one check on every file, and shows all its complaints at once.
fn hold(check: impl Fn(&Source) -> Vec<String>) {
    let files = source::all();
    assert!(files.iter().any(|file| file.path == "src/lib.rs"), "the walk does not find the project");
    let complaints: Vec<String> = files.iter().flat_map(check).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn arrows_between_rooms_point_down() {
    let macros = arrows::macros(&source::all());
    hold(|file| arrows::pointing_up(file, &macros));
}

#[test]
fn components_reach_each_other_by_messages_only() {
    hold(arrows::behind_a_door);
}

#[test]
fn nothing_below_ui_knows_the_browser_or_the_clock() {
    hold(words::outside_the_engine);
}

#[test]
fn nothing_is_left_unwritten() {
    hold(words::unwritten);
}

#[test]
fn what_is_sorted_is_sorted_by_one_piece_of_code() {
    hold(words::sorts);
}

#[test]
fn no_file_names_a_package_registry() {
    hold(words::registries);
}

#[test]
fn no_file_names_a_machine() {
    hold(words::machines);
}

#[test]
fn files_are_short() {
    hold(sizes::too_long);
}

#[test]
fn the_list_of_long_files_is_up_to_date() {
    let files = source::all();
    let complaints = sizes::needless_excuses(&files, sizes::EXCUSED);
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
