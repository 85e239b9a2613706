//! The stages of `cargo xtask gen`, for registries of three sizes: is anything worse than linear?

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use xtask::backend::BACKENDS;
use xtask::{lint, resolve, source};

/// Vendors per registry; each has twelve codes.
const SIZES: [usize; 3] = [50, 200, 800];

/// A range, a standard code, and vendors that are like the real ones.
fn registry(vendors: usize) -> String {
    let mut text = "version = \"0.1.0\"\n\n[source.rfc]\ntitle = \"RFC 6455\"\nurl = \"https://rfc.example\"\nkind = \"standard\"\n\
        checked = 2026-11-21\n\n[[range]]\nfirst = 0\nlast = 65535\nname = \"All\"\nsummary = \"Every number.\"\n\
        assignment = \"None.\"\nsources = [\"rfc\"]\n\n[[standard.code]]\ncode = 1000\nname = \"Normal closure\"\n\
        summary = \"The connection served its purpose.\"\nsent-by = \"either\"\nsources = [\"rfc\"]\n"
        .to_owned();
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
                 sent-by = \"server\"\nreconnect = {{ advice = \"yes\", after = \"at-once\", basis = \"vendor\" }}\n"
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
        let registry = resolve::resolve(document.clone())
            .expect("the rules found no citation that leads nowhere");

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
        group.bench_function(BenchmarkId::new("resolve", vendors), |b| {
            b.iter_batched(|| document.clone(), resolve::resolve, BatchSize::LargeInput)
        });
        for backend in BACKENDS {
            group.bench_function(BenchmarkId::new(backend.folder(), vendors), |b| {
                b.iter(|| backend.files(black_box(&registry)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
