#pragma once

#include "core/analysis/rules/known.h"
#include "core/base/uuid.h"

#include <map>
#include <string>
#include <vector>

namespace core {

enum class InputOrigin
{
    Evidence, // somebody recorded it
    Field,    // a field of the subject's own record
    Computed  // from the plan's records
};

/// One named value that rules read, with everything needed to trace it.
struct NamedInput
{
    Known value{};
    std::string unit{};
    std::string condition{}; // the value holds only under this
    InputOrigin origin = InputOrigin::Computed;
    std::string source{};
    std::string date{};
    std::vector<Uuid> records{};
};

using Inputs = std::map<std::string, NamedInput, std::less<>>;

} // namespace core
