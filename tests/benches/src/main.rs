//! `cargo run -p benches`: what the generator costs a contributor, and what the generated crate costs its users.

mod consumer;
mod generator;
mod timing;

fn main() -> std::io::Result<()> {
    generator::print()?;
    consumer::print_builds()?;
    consumer::print_sizes();
    Ok(())
}
