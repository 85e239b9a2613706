//! The namespaces as data: what each knows of itself, its codes and ranges, and the look-ups of all of them.

use close_codes::{
    all, discord_gateway, find_ranges, namespace, namespaces, pusher_channels, standard, Code,
    Confidence, Info, VendorRange,
};

#[test]
fn every_record_belongs_to_the_namespace_that_it_names() {
    let names = namespaces().iter().map(|it| it.name);
    assert_eq!(names.clone().next(), Some("standard"));
    assert!(names.clone().skip(1).is_sorted() && names.count() > 150);
    for it in namespaces() {
        assert_eq!(namespace(it.name), Some(it));
        assert!(!it.codes.is_empty() && it.codes.is_sorted_by_key(|info| info.code));
        assert!(it.codes.iter().all(|info| info.namespace == it.name));
        assert!(it.ranges.iter().all(|range| range.namespace == it.name));
        assert_eq!(it.vendor.is_some(), it.name != "standard");
        let facts = [
            it.product.is_some(),
            it.homepage.is_some(),
            it.confidence.is_some(),
        ];
        assert_eq!(facts, [it.vendor.is_some(); 3], "{it:?}");
    }
    let codes: usize = namespaces().iter().map(|it| it.codes.len()).sum();
    assert_eq!(codes, all().len());
    assert_eq!(
        namespace("discord_gateway"),
        None,
        "names are those of the registry"
    );
}

#[test]
fn a_namespace_says_whose_it_is() {
    fn of<C: Code>() -> (&'static [Info], &'static [VendorRange]) {
        let it = namespace(C::NAMESPACE).expect("every enum has a namespace");
        (it.codes, it.ranges)
    }
    let (codes, ranges) = of::<pusher_channels::CloseCode>();
    assert_eq!(ranges, pusher_channels::CloseCode::RANGES);
    assert_eq!(codes.len(), pusher_channels::CloseCode::ALL.len());
    assert_eq!(
        of::<standard::CloseCode>().0.len(),
        standard::CloseCode::ALL.len()
    );
    let discord = namespace(discord_gateway::CloseCode::NAMESPACE).expect("it is there");
    assert_eq!(
        (discord.title, discord.vendor, discord.product),
        ("Discord Gateway", Some("Discord"), Some("Gateway"))
    );
    assert_eq!(discord.confidence, Some(Confidence::High));
}

#[test]
fn every_range_is_found_by_its_numbers_and_by_no_other() {
    let ranges = || namespaces().iter().flat_map(|it| it.ranges);
    assert!(ranges().count() > 50);
    for range in ranges() {
        let finds = |code: u16| find_ranges(code).any(|it| it == range);
        assert!(finds(range.first) && finds(range.last), "{range:?}");
        assert!(!range.first.checked_sub(1).is_some_and(finds), "{range:?}");
        assert!(!range.last.checked_add(1).is_some_and(finds), "{range:?}");
    }
    assert!(find_ranges(4150).is_sorted_by_key(|range| range.namespace));
}
