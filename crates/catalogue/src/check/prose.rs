use crate::fault::Fault;
use crate::source::Source;
pub(super) fn check(_: &Source, _: &mut Vec<Fault>) {}
