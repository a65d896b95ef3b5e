#pragma once

#include "core/model/tables.h"

#include <QString>

#include <span>
#include <string_view>
#include <vector>

namespace app {

struct FormSection
{
    QString title{};
    std::vector<const core::FieldSpec*> fields{};
};

/// The fields of a table in the groups and the order in which a form shows them; every field is in one of
/// them.
std::vector<FormSection> formSections(const core::TableSpec& table);

} // namespace app
