#pragma once

#include "app/print/completeness.h"

#include <QString>

namespace app {

/// What people call an element of a sheet, by the name it has in answers and templates.
QString elementTitle(const std::string& name);

/// What a sheet lacks and what covers what, in sentences; or that an official sheet has all it must.
QString completenessText(const Completeness& completeness);

} // namespace app
