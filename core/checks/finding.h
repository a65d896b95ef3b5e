#pragma once

#include "core/base/message.h"
#include "core/base/uuid.h"
#include "core/model/record.h"

#include <map>
#include <string>
#include <vector>

namespace core {

enum class Severity
{
    Low,    // worth a look
    Medium, // should be settled before the plan is shown
    High    // contradicts itself
};

std::string_view severityName(Severity severity);

/// Something doubtful or contradictory in a plan.
struct Finding
{
    std::string id{}; // the same as long as what it is about stays the same
    std::string kind{};
    Severity severity = Severity::Medium;
    std::string table{};
    Uuid uuid{};
    Message message{};
    std::map<std::string, std::string> data{}; // what the finding compares, as text
    Fields fix{};                              // values that would settle it; empty where nobody can say
    Uuid mergeWith{};                          // for duplicates: the other record
};

/// Fills in the id from the kind, the record and the data.
Finding withId(Finding finding);

} // namespace core
