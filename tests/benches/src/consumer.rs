//! What the generated crate costs its users: the time to build it, beside the same enums with derived conversions, and
//! the size of its types.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use close_codes::{Info, Received, UnknownCode, standard};
use serde_json::Value;

use crate::timing::{cargo, median, root, time};

/// Builds of each crate, in turn; the median of them is reported.
const BUILDS: usize = 5;

/// Builds both crates from nothing, in turn, and prints how long that took.
pub(crate) fn print_builds() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let ours = folder.path().join("ours");
    let lib = root().join("generated/rust/lib.rs").canonicalize()?;
    write_crate(
        &ours,
        &format!(
            "[lib]\npath = {:?}\n[features]\nserde = []\n",
            lib.display()
        ),
    )?;
    let derived = folder.path().join("derived");
    write_crate(
        &derived,
        "[dependencies]\nnum_enum = { version = \"0.7\", default-features = false }\n\
         strum = { version = \"0.28\", default-features = false, features = [\"derive\"] }\n",
    )?;
    fs::write(derived.join("src/lib.rs"), derived_source()?)?;
    let target = folder.path().join("target");
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..BUILDS {
        for (at, project) in [&ours, &derived].into_iter().enumerate() {
            let _ = fs::remove_dir_all(&target);
            let build = || time(cargo(project, &target, &["build", "--quiet"]));
            times[at].push(build());
            // Again without its dependencies: the crate alone.
            time(cargo(
                project,
                &target,
                &["clean", "--quiet", "--package", "measured"],
            ));
            times[at + 2].push(build());
        }
    }
    let [ours_cold, derived_cold, ours_alone, derived_alone] = times.map(median);
    println!("| Build | close-codes | num_enum and strum | Ratio |\n| --- | --- | --- | --- |");
    for (what, ours, derived) in [
        ("with its dependencies", ours_cold, derived_cold),
        ("the crate alone", ours_alone, derived_alone),
    ] {
        let ratio = derived.as_secs_f64() / ours.as_secs_f64();
        println!(
            "| {what} | {} ms | {} ms | {ratio:.1} |",
            ours.as_millis(),
            derived.as_millis()
        );
    }
    println!();
    Ok(())
}

/// Prints how large the types are.
pub(crate) fn print_sizes() {
    println!("| Type | Bytes |\n| --- | --- |");
    for (name, size) in [
        ("`CloseCode`", size_of::<standard::CloseCode>()),
        (
            "`Option<CloseCode>`",
            size_of::<Option<standard::CloseCode>>(),
        ),
        (
            "`Received<CloseCode>`",
            size_of::<Received<standard::CloseCode>>(),
        ),
        ("`UnknownCode`", size_of::<UnknownCode>()),
        ("`Info`, one static record per code", size_of::<Info>()),
    ] {
        println!("| {name} | {size} |");
    }
}

fn write_crate(folder: &Path, rest: &str) -> io::Result<()> {
    let head =
        "[workspace]\n[package]\nname = \"measured\"\nversion = \"0.0.0\"\nedition = \"2021\"\n";
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), format!("{head}{rest}"))
}

/// The same enums with derived conversions: from and to the number, the name, and names to codes. They hold no records.
fn derived_source() -> io::Result<String> {
    let json = fs::read_to_string(root().join("generated/json/close-codes.json"))?;
    let registry: Value = serde_json::from_str(&json)?;
    let mut namespaces: BTreeMap<&str, String> = BTreeMap::new();
    for code in registry["codes"].as_array().into_iter().flatten() {
        let (Some(namespace), Some(variant)) =
            (code["namespace"].as_str(), code["rust_variant"].as_str())
        else {
            continue;
        };
        let variants = namespaces.entry(namespace).or_default();
        let (number, name) = (&code["code"], &code["name"]);
        let _ = writeln!(
            variants,
            "/// {name}\n#[strum(to_string = {name})]\n{variant} = {number},"
        );
    }
    let module = |(namespace, variants): (&str, String)| {
        format!(
            "pub mod {} {{\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, num_enum::TryFromPrimitive, \
             num_enum::IntoPrimitive, strum::EnumString, strum::IntoStaticStr, strum::Display, strum::VariantArray)]\n\
             #[non_exhaustive]\n#[repr(u16)]\npub enum CloseCode {{\n{variants}}}\n}}\n",
            namespace.replace('-', "_")
        )
    };
    Ok(namespaces.into_iter().map(module).collect())
}
