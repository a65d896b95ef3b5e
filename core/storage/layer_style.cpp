#include "core/storage/layer_style.h"

namespace core {

namespace {

constexpr const char* owner = "PetaSentra";

} // namespace

Result<void> writeLayerStyle(Database& database, const LayerStyle& style)
{
    PS_TRY(database.run("DELETE FROM layer_styles WHERE f_table_name = ? AND owner = ?", style.table,
                        std::string{owner}));
    return database.run("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
                        "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner) "
                        "VALUES ('', '', ?, 'geom', ?, ?, ?, 1, '', ?)",
                        style.table, style.name, style.qml, style.sld, std::string{owner});
}

} // namespace core
