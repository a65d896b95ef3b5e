#pragma once

#include "core/model/record.h"
#include "core/model/tables.h"
#include "core/storage/sqlite.h"

namespace core {

/// What PlanEdit and PlanBulk share when they write a record of one of the plan's own tables.
Result<const TableSpec*> tableOf(std::string_view name);
Result<void> checkFields(const TableSpec& table, const Fields& fields);
Result<void> checkGeometry(const TableSpec& table, const Geometry& geometry);
Result<Statement> insertStatement(const Database& database, const TableSpec& table);
Result<void> insertRecord(Statement& statement, const TableSpec& table, const Record& record);

/// True for a decision that was made (it carries the hash of its data): PlanEdit neither changes nor removes
/// it (InvalidUsage), so that it stays what it was. A later one refers to it.
bool isSealed(const TableSpec& table, const Record& record);

} // namespace core
