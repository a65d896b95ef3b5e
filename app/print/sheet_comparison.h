#pragma once

#include "app/print/evaluations.h"
#include "app/print/sheet_subject.h"
#include "gis/paint/sheet/sheet_content.h"

#include <vector>

namespace app {

inline constexpr std::size_t fewestCompared = 2;
inline constexpr std::size_t mostCompared = 6;

/// The verdict of one candidate with the rules that fail, those nobody knows and those under a condition.
gis::SheetPanel comparisonPanel(const FoundSubject& subject, const Evaluated& evaluated,
                                const QLocale& locale);

/// Rules, criteria and facts of the candidates side by side: first where they differ, then what is the same
/// for all. Each row has the source it is judged by.
gis::SheetTable comparisonTable(const std::vector<FoundSubject>& subjects,
                                const std::vector<Evaluated>& evaluated, const QLocale& locale);

} // namespace app
