//! Containers that use up their memory, as the recordings' nodes made them do.

use vitrine::cluster::World;
use vitrine::sim::Span;

/// Containers with this variable used up their memory 2 s after their start, on the recordings' nodes as here.
pub const STARVES: &str = "ORACLE_OOM";
/// How often that is looked at.
pub const STARVED: Span = Span::ms(20);

/// Ends the containers that have used up their memory by now.
pub fn starve(world: &mut World) {
    let now = world.now();
    let hungry = |c: &vitrine::wire::cri::ContainerInfo| match c.state {
        vitrine::wire::cri::ContainerState::Running(since) => {
            now.since(since) >= Span::secs(2) && c.config.env.iter().any(|(name, _)| &**name == STARVES)
        }
        _ => false,
    };
    let mut found = Vec::new();
    for (at, program) in world.programs() {
        if let vitrine::cluster::Program::Runtime(runtime) = program {
            let host = world.engine().host_name(world.engine().process(at).host).to_string();
            let ids = runtime.all_containers().into_iter().filter(|c| hungry(c)).map(|c| c.id.clone());
            found.extend(ids.map(|id| (host.clone(), id)));
        }
    }
    found.iter().for_each(|(host, id)| world.exhaust(host, id));
}
