#pragma once

namespace gis {

/// The guarded reader: what this program is when it is started as `petasentra read-source`.
int runReader(int argc, char** argv);

} // namespace gis
