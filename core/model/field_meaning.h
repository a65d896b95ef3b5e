#pragma once

#include "core/base/translate.h"
#include "core/model/tables.h"

namespace core {

/// What a column of the plan's own tables means, in one sentence for a data dictionary. Indonesian, context
/// "Meaning"; empty where the title says it all.
std::string_view fieldMeaning(const TableSpec& table, const FieldSpec& field);

inline constexpr std::string_view recordNumberTitle = PS_TEXT("Field", "Nomor data");
inline constexpr std::string_view recordNumberMeaning =
    PS_TEXT("Meaning", "Nomor tetap dari data ini di rencana; tidak berubah bila namanya diganti.");

inline constexpr std::string_view photoFilesTitle = PS_TEXT("Field", "Berkas foto");
inline constexpr std::string_view photoFilesMeaning =
    PS_TEXT("Meaning", "Berkas foto yang ikut diekspor, dari letak berkas ini; beberapa dipisah titik koma.");

} // namespace core
