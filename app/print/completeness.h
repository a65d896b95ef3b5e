#pragma once

#include "gis/paint/sheet/sheet_content.h"
#include "gis/paint/sheet/sheet_layout.h"

#include <string>
#include <utility>
#include <vector>

namespace app {

/// What an official sheet must bear (Perka BIG 3/2016, layout annex), by the names of INTERFACE.md.
struct Completeness
{
    std::vector<std::string> missing{}; // not drawn
    std::vector<std::string> unknown{}; // drawn, but what it should say is not known
    std::vector<std::pair<std::string, std::string>>
        overlaps{}; // an element, and the one it covers a part of
};

Completeness checkCompleteness(const gis::SheetLayout& layout, const gis::SheetContent& content);

} // namespace app
