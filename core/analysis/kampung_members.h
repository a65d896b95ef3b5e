#pragma once

#include "core/base/result.h"
#include "core/model/record.h"

#include <vector>

namespace core {

class PlanFile;

/// The businesses of a kampung: those that name it, and those inside its outline that name no other.
Result<std::vector<Record>> kampungMembers(const PlanFile& plan, const Record& kampung);

/// Congestion notes inside a kampung's outline or within 15 m of it (the street along its edge), and those
/// that name its street.
Result<std::vector<Record>> kampungNotes(const PlanFile& plan, const Record& kampung);

} // namespace core
