#!/usr/bin/env python3
"""The generator beside a Python script of the same purpose, on synthetic registries: CPU time and memory, in one run.

The script reads the registry with tomllib and prints an enum in Rust, one in TypeScript and a table with f-strings. It checks
nothing and escapes nothing, so it is a floor, not a rival. Run `cargo build -p xtask` first; the ratio is what matters.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZES = (600, 10_000, 60_000)
CODES_PER_VENDOR = 12
RUNS = 5


def registry(codes):
    """A registry with the ranges, one standard code, and vendors that are like the real ones."""
    text = [
        'version = "0.1.0"\n\n[source.rfc]\ntitle = "RFC 6455"\nurl = "https://rfc.example"\nkind = "standard"\n'
        "checked = 2026-11-21\n\n[[range]]\nfirst = 0\nlast = 65535\nname = \"All\"\nsummary = \"Every number.\"\n"
        'assignment = "None."\nsources = ["rfc"]\n\n[[standard.code]]\ncode = 1000\nname = "Normal closure"\n'
        'summary = "The connection served its purpose."\nsent-by = "either"\nsources = ["rfc"]\n'
    ]
    for vendor in range(codes // CODES_PER_VENDOR):
        name = f"vendor{vendor}"
        text.append(
            f'\n[source.{name}]\ntitle = "Documentation {vendor}"\nurl = "https://{name}.example/docs"\n'
            f'kind = "vendor-docs"\nchecked = 2026-11-21\n\n[vendor.{name}]\nvendor = "Vendor {vendor}"\n'
            f'product = "Product {vendor}"\nhomepage = "https://{name}.example"\nsources = ["{name}"]\nconfidence = "high"\n'
        )
        for code in range(4000, 4000 + CODES_PER_VENDOR):
            text.append(
                f'\n[[vendor.{name}.code]]\ncode = {code}\nid = "SOMETHING_HAPPENED_{code}"\nname = "Something {code}"\n'
                f'summary = "The server closed the connection because something happened to number {code}."\n'
                'sent-by = "server"\nreconnect = { advice = "yes", after = "at-once", basis = "vendor" }\n'
            )
    return "".join(text)


def write(path, out):
    """The script that the generator is compared with."""
    with open(path, "rb") as file:
        document = tomllib.load(file)
    namespaces = {"standard": document["standard"], **document["vendor"]}
    out = pathlib.Path(out)
    out.mkdir(exist_ok=True)
    for slug, namespace in namespaces.items():
        rust, typescript, table = [], [], []
        for code in namespace["code"]:
            number, name, summary = code["code"], code.get("id", code["name"]), code["summary"]
            member = "".join(word.capitalize() for word in name.replace(" ", "_").split("_"))
            rust.append(f"    /// {summary}\n    {member} = {number},\n")
            typescript.append(f"  /** {summary} */\n  {name.replace(' ', '')} = {number},\n")
            table.append(f"| {number} | {name} | {summary} |\n")
        (out / f"{slug}.rs").write_text(f"#[repr(u16)]\npub enum CloseCode {{\n{''.join(rust)}}}\n")
        (out / f"{slug}.ts").write_text(f"export enum CloseCode {{\n{''.join(typescript)}}}\n")
        (out / f"{slug}.md").write_text(f"| Code | Name | Meaning |\n| --- | --- | --- |\n{''.join(table)}")


def measure(command, out):
    """The least CPU time of some runs in seconds, each into an empty folder, and the most memory in MiB."""
    times, memory = [], 0
    for _ in range(RUNS):
        shutil.rmtree(out, ignore_errors=True)
        child = subprocess.Popen([*command, out], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        assert status == 0, command
        times.append(usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss / 1024)
    return min(times), memory


def main():
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    xtask = target / "debug" / "xtask"
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    print("| Codes | Generator | Script | Ratio | Memory | Script | Output |\n| --- | --- | --- | --- | --- | --- | --- |")
    for codes in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "codes.toml")
            path.write_text(registry(codes))
            out = pathlib.Path(folder, "out")
            ours, memory = measure([xtask, "gen", "--registry", path, "--out"], out)
            script = [sys.executable, __file__, "--write", path]
            theirs, their_memory = measure(script, pathlib.Path(folder, "peer"))
            size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file()) / 2**20
            print(
                f"| {codes} | {ours:.2f} s | {theirs:.2f} s | {ours / theirs:.1f} | {memory:.0f} MiB | "
                f"{their_memory:.0f} MiB | {size:.0f} MiB |",
                flush=True,
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write(*sys.argv[2:])
    else:
        main()
