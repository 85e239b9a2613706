//! Code of the packages that people write, in `xtask/runtime`, where compilers check it. Backends copy it with a header.

/// Files of a folder below `xtask/runtime`: the path of each there, and its text.
macro_rules! runtime {
    ($folder:literal: $($path:literal),+ $(,)?) => {
        [$((
            $path,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/runtime/", $folder, "/", $path)),
        )),+]
    };
}

pub(super) use runtime;
