#pragma once

#include "core/base/result.h"
#include "core/model/record.h"

namespace core {

class PlanEdit;
class PlanFile;

/// Between the sources of a record that was made of two.
constexpr const char* sourcesApart = "; ";
/// Before the number that another source gave it, in the field `extra`.
constexpr const char* otherNumber = "external_id: ";

/// Makes one record of two of a table: the first keeps what it says and takes from the second what it does
/// not say (fields and location); both notes, sources and numbers of sources stay. Evidence, needs, coaching
/// and decisions about the second come to be about the first; the second is removed. InvalidUsage where both
/// are the same record.
Result<void> mergeRecords(PlanEdit& edit, const PlanFile& plan, std::string_view table, const Record& kept,
                          const Record& other);

} // namespace core
