//! Looking a code up: the generated crate beside what people use instead, on the standard codes.

mod alternatives;

use std::hint::black_box;

use alternatives::{by_hand, derived, perfect_hash};
use close_codes::standard::CloseCode;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};

/// Numbers as they arrive: mostly those that everybody meets, some of vendors, some that nobody knows.
fn arriving() -> Vec<u16> {
    let mut state = 1_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let codes = CloseCode::ALL;
    let number = |draw: usize| match draw {
        0..=69 => None,
        70..=94 => Some(4000..5000),
        _ => Some(0..65535),
    };
    (0..4096)
        .map(|_| match number(random(100)) {
            None => codes[random(codes.len())].as_u16(),
            Some(range) => range.start + random(usize::from(range.end - range.start)) as u16,
        })
        .collect()
}

/// One look-up per item; what it gives is added up, so that it has to be done. Gives the sum.
fn measure<T: Copy>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    input: &[T],
    look_up: impl Fn(T) -> usize,
) -> usize {
    let all = || {
        black_box(input)
            .iter()
            .map(|item| look_up(*item))
            .fold(0, usize::wrapping_add)
    };
    group.throughput(Throughput::Elements(input.len() as u64));
    group.bench_function(name, |bencher| bencher.iter(all));
    all()
}

/// The alternatives know the same codes and names.
fn agree(sums: &[usize]) {
    assert!(sums.iter().all(|sum| *sum == sums[0]), "{sums:?}");
}

fn number_to_code(criterion: &mut Criterion) {
    let group = &mut criterion.benchmark_group("number to code");
    let input = arriving();
    agree(&[
        measure(group, "close-codes", &input, |code| {
            CloseCode::from_u16(code).map_or(0, |code| code as usize)
        }),
        measure(group, "match by hand", &input, |code| {
            by_hand::from_u16(code).map_or(0, |code| code as usize)
        }),
        measure(group, "num_enum", &input, |code| {
            derived::CloseCode::try_from(code).map_or(0, |code| code as usize)
        }),
        measure(group, "strum FromRepr", &input, |code| {
            derived::CloseCode::from_repr(code).map_or(0, |code| code as usize)
        }),
        measure(group, "phf", &input, |code| {
            perfect_hash::BY_NUMBER
                .get(&code)
                .map_or(0, |code| *code as usize)
        }),
    ]);
    measure(group, "tungstenite", &input, |code| {
        // It takes every number, so ask what it is asked for: whether the code may be received.
        usize::from(tungstenite::protocol::frame::coding::CloseCode::from(code).is_allowed())
    });
    measure(group, "http::StatusCode", &input, |code| {
        http::StatusCode::from_u16(code).map_or(0, |code| usize::from(code.as_u16()))
    });
}

fn code_to_name(criterion: &mut Criterion) {
    let group = &mut criterion.benchmark_group("number to name");
    let input = arriving();
    agree(&[
        measure(group, "close-codes", &input, |code| {
            CloseCode::from_u16(code).map_or(0, |code| code.name().len())
        }),
        measure(group, "match by hand", &input, |code| {
            by_hand::from_u16(code).map_or(0, |code| by_hand::name(code).len())
        }),
        measure(group, "num_enum and strum", &input, |code| {
            derived::CloseCode::try_from(code).map_or(0, |code| <&str>::from(code).len())
        }),
        measure(group, "phf", &input, |code| {
            perfect_hash::NAMES.get(&code).map_or(0, |name| name.len())
        }),
    ]);
    // Of 4096 numbers none has a name of HTTP's: this one is for scale, with numbers of its own.
    let statuses: Vec<u16> = input.iter().map(|code| 100 + code % 500).collect();
    measure(group, "http::StatusCode", &statuses, |code| {
        http::StatusCode::from_u16(code)
            .ok()
            .and_then(|code| code.canonical_reason())
            .map_or(0, str::len)
    });
}

fn name_to_code(criterion: &mut Criterion) {
    let group = &mut criterion.benchmark_group("name to code");
    let names = [
        "NormalClosure",
        "GoingAway",
        "Going away",
        "CLOSE_GOING_AWAY",
        "Timeout",
        "Teapot",
    ];
    agree(&[
        measure(group, "close-codes", &names, |name| {
            name.parse::<CloseCode>().map_or(0, |code| code as usize)
        }),
        measure(group, "strum EnumString", &names, |name| {
            name.parse::<derived::CloseCode>()
                .map_or(0, |code| code as usize)
        }),
        measure(group, "phf", &names, |name| {
            perfect_hash::BY_NAME
                .get(name)
                .map_or(0, |code| *code as usize)
        }),
    ]);
}

fn all_namespaces(criterion: &mut Criterion) {
    let group = &mut criterion.benchmark_group("all namespaces");
    measure(group, "find", &arriving(), |code| {
        close_codes::find(code).len()
    });
    measure(group, "find_by_name", &["unauthorized", "teapot"], |name| {
        close_codes::find_by_name(name).count()
    });
}

criterion_group! {
    name = look_ups;
    config = Criterion::default().sample_size(30).measurement_time(std::time::Duration::from_secs(2));
    targets = number_to_code, code_to_name, name_to_code, all_namespaces
}
criterion_main!(look_ups);
