#include "app/print/sheet_groups.h"

#include "app/print/evaluation_text.h"
#include "app/settings/resources.h"
#include "core/analysis/kbli.h"
#include "core/analysis/rules/rule_library.h"
#include "gis/paint/sheet/shape_source.h"
#include "gis/paint/sheet/sheet_words.h"

#include <array>

namespace app {

namespace {

using gis::Sheet;

constexpr auto definition = "pp29-2018";

/// Colours of Okabe and Ito (2008), which people with any colour vision tell apart, each with its own shape.
struct GroupMark
{
    QRgb color;
    const char* shape;
};
constexpr std::array<GroupMark, 6> marks{{{0xffd55e00, "circle"},
                                          {0xff0072b2, "square"},
                                          {0xff009e73, "triangle"},
                                          {0xffcc79a7, "diamond"},
                                          {0xffe69f00, "star"},
                                          {0xff56b4e9, "cross"}}};

} // namespace

core::Result<SheetGroups> findSheetGroups(const core::PlanFile& plan, core::Progress& progress)
{
    PS_LET(const auto rows, plan.records("rule_set"));
    PS_LET(auto sets, core::ruleSetsFor(resourcesFolder() + "/rules", rows));
    SheetGroups groups;
    PS_LET(groups.input, core::readGroupsInput(plan, std::move(sets), std::nullopt));
    const auto* rule = core::findRuleSet(groups.input.sets, definition);
    if (rule == nullptr)
        return core::fail(core::ErrorCode::UnknownRule, definition);
    if (rule->group) {
        groups.input.grouping.distance = rule->group->distance;
        groups.input.grouping.minimum = rule->group->minimum;
    }
    PS_LET(groups.report, core::findBusinessGroups(groups.input, progress));
    return groups;
}

core::MultiPoint groupMembers(const SheetGroups& groups, const core::BusinessGroup& group)
{
    core::MultiPoint members;
    for (const auto index : group.members)
        if (const auto& at = groups.input.businesses[index].at)
            members.points.push_back(*at);
    return members;
}

QString groupLikeness(const core::BusinessGroup& group)
{
    auto text = QStringLiteral("KBLI ") + QString::fromStdString(group.like);
    const auto list = core::KbliList::readFolder(resourcesFolder() + "/kbli");
    if (const auto* entry = list ? list->find(group.like) : nullptr)
        text += QStringLiteral(", ") + QString::fromStdString(entry->title);
    return text;
}

std::vector<gis::SheetFact> groupFacts(const core::BusinessGroup& group, const QLocale& locale)
{
    std::vector<gis::SheetFact> facts{
        {Sheet::tr("Sejenis"), groupLikeness(group)},
        {Sheet::tr("Anggota"),
         Sheet::tr("%1 usaha").arg(gis::numberText(locale, static_cast<double>(group.members.size()), 0))},
        {Sheet::tr("Luas selubung"), gis::areaText(locale, group.hullArea)},
        {Sheet::tr("Kampung"), QString::fromStdString(group.kampung)},
    };
    const bool english = locale.language() == QLocale::English;
    for (const auto& verdict : group.verdicts)
        facts.push_back({QString::fromStdString(english ? verdict.set->titleEnglish : verdict.set->title),
                         resultText(verdict.result)});
    return facts;
}

void addGroupLayers(gis::Scene& scene, const SheetGroups& groups)
{
    for (auto& layer : scene.layers)
        if (layer.id == "business")
            layer.opacity *= 0.35;
    for (std::size_t i = 0; i < groups.report.groups.size() && i < marks.size(); ++i) {
        const auto& group = groups.report.groups[i];
        gis::SceneLayer layer;
        layer.id = "sheet-group-" + std::to_string(i + 1);
        layer.title = Sheet::tr("Kelompok %1: KBLI %2, %3 usaha")
                          .arg(i + 1)
                          .arg(QString::fromStdString(group.like))
                          .arg(group.members.size())
                          .toStdString();
        layer.source = gis::shapeSource(groupMembers(groups, group));
        layer.style.symbol.marker = {.shape = marks[i].shape,
                                     .size = 2.8,
                                     .color = QColor::fromRgb(marks[i].color),
                                     .outline = {.color = Qt::white, .width = 0.25}};
        scene.layers.push_back(std::move(layer));
    }
}

} // namespace app
