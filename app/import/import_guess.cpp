#include "app/import/import_guess.h"

#include <QFileInfo>
#include <QStringList>

namespace app {

namespace {

struct NameHint
{
    const char* part;
    core::LayerRole role;
};

constexpr NameHint nameHints[] = {
    {"kelurahan", core::LayerRole::Kelurahan}, {"desa", core::LayerRole::Kelurahan},
    {"kecamatan", core::LayerRole::Kecamatan}, {"jalan", core::LayerRole::Road},
    {"road", core::LayerRole::Road},           {"rdtr", core::LayerRole::Zone},
    {"zona", core::LayerRole::Zone},           {"pola", core::LayerRole::Zone},
    {"bencana", core::LayerRole::Hazard},      {"banjir", core::LayerRole::Hazard},
    {"rob", core::LayerRole::Hazard},          {"rumah", core::LayerRole::Household},
};

bool isList(const QString& ending)
{
    return QStringList{QStringLiteral("csv"),  QStringLiteral("tsv"), QStringLiteral("txt"),
                       QStringLiteral("xlsx"), QStringLiteral("xls"), QStringLiteral("ods")}
        .contains(ending);
}

} // namespace

void guessByName(const QString& path, gis::ImportRequest& request)
{
    const QFileInfo file{path};
    const auto name = file.completeBaseName().toLower();
    const auto says = [&](const char* word) { return name.contains(QLatin1String{word}); };
    request.role = core::LayerRole::Other;
    for (const auto& hint : nameHints)
        if (request.role == core::LayerRole::Other && says(hint.part))
            request.role = hint.role;
    using gis::ImportTarget;
    request.target = isList(file.suffix().toLower()) && request.role != core::LayerRole::Household
                         ? ImportTarget::Business
                         : ImportTarget::Layer;
    if (says("macet"))
        request.target = ImportTarget::Note;
    else if (says("kampung"))
        request.target = ImportTarget::Kampung;
    else if (says("lokasi"))
        request.target = ImportTarget::Site;
}

} // namespace app
