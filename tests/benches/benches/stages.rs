//! The stages of `cargo xtask gen`, for registries of three sizes: is anything worse than linear?

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use xtask::backend::BACKENDS;
use xtask::{lint, resolve, source};

/// Vendors per registry; each has twelve codes.
const SIZES: [usize; 3] = [50, 200, 800];

/// The standard part of the real registry, with vendors that are like the real ones.
fn registry(vendors: usize) -> String {
    let real = include_str!("../../../codes.toml");
    let standard = real.split("\n# AccelByte").next().unwrap_or(real);
    let mut text = standard.to_owned();
    // What the standard codes cite from vendors.
    for key in ["graphql-ws", "pusher-channels-js"] {
        source(&mut text, key);
    }
    for vendor in 0..vendors {
        let name = format!("vendor{vendor}");
        source(&mut text, &name);
        let _ = write!(
            text,
            "\n[vendor.{name}]\nvendor = \"Vendor {vendor}\"\nproduct = \"Product {vendor}\"\n\
             homepage = \"https://{name}.example\"\nsources = [\"{name}\"]\nconfidence = \"high\"\n"
        );
        for code in 4000..4012 {
            let _ = write!(
                text,
                "\n[[vendor.{name}.code]]\ncode = {code}\nid = \"SOMETHING_HAPPENED_{code}\"\nname = \"Something {code}\"\n\
                 summary = \"The server closed the connection because something happened to number {code}.\"\n\
                 sent-by = \"server\"\nreconnect = {{ advice = \"yes\", basis = \"vendor\", after = \"at-once\" }}\n"
            );
        }
    }
    text
}

fn source(text: &mut String, key: &str) {
    let _ = write!(
        text,
        "\n[source.{key}]\ntitle = \"Documentation of {key}\"\nurl = \"https://{key}.example/docs\"\n\
         kind = \"vendor-docs\"\nchecked = 2026-11-21\n"
    );
}

fn stages(criterion: &mut Criterion) {
    for vendors in SIZES {
        let text = registry(vendors);
        let loaded = source::load(&text);
        assert!(
            loaded.diagnostics.is_empty(),
            "{:?}",
            loaded.diagnostics.first()
        );
        let document = loaded.document;
        let findings = lint::lint(&document);
        assert!(
            findings
                .iter()
                .all(|finding| finding.level != xtask::diagnostic::Level::Error),
            "{findings:?}"
        );
        let frozen = resolve::resolve(&document);

        let mut group = criterion.benchmark_group("stages");
        group
            .sample_size(10)
            .throughput(Throughput::Elements(vendors as u64 * 12));
        group.bench_function(BenchmarkId::new("load", vendors), |b| {
            b.iter(|| source::load(black_box(&text)))
        });
        group.bench_function(BenchmarkId::new("lint", vendors), |b| {
            b.iter(|| lint::lint(black_box(&document)))
        });
        group.bench_function(BenchmarkId::new("freeze", vendors), |b| {
            b.iter(|| resolve::resolve(black_box(&document)))
        });
        for backend in BACKENDS {
            group.bench_function(BenchmarkId::new(backend.folder(), vendors), |b| {
                b.iter(|| backend.files(black_box(&frozen)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
