#pragma once

#include "app/cli/command.h"
#include "core/analysis/evaluation_input.h"

namespace app::cli {

struct Subject
{
    core::SubjectKind kind = core::SubjectKind::Site;
    std::string name{}; // or uuid
};

/// `--site NAME` or `--kampung NAME`, exactly one of them.
core::Result<Subject> subjectFrom(const Arguments& arguments);

} // namespace app::cli
