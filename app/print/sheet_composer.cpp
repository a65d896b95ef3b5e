#include "app/print/sheet_composer.h"

#include "app/print/sheet_comparison.h"
#include "app/print/sheet_groups.h"
#include "app/print/sheet_map.h"
#include "app/print/sheet_snapshot.h"
#include "app/print/sheet_sources.h"
#include "app/print/sheet_texts.h"
#include "app/print/sheet_verdict.h"
#include "gis/paint/sheet/map_figure.h"
#include "gis/paint/sheet/sheet_legend.h"
#include "gis/paint/sheet/sheet_painter.h"
#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>
#include <set>

namespace app {

namespace {

using gis::Sheet;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString subjectName(const FoundSubject& subject, const core::PlanFile& plan)
{
    if (subject.kind == SheetSubject::Kind::Group)
        return Sheet::tr("Kelompok %1").arg(subject.groupNumber);
    return text(subject.kind == SheetSubject::Kind::City ? plan.settings().areaName
                                                         : subject.record.text("name"));
}

QString factsTitle(SheetSubject::Kind kind)
{
    switch (kind) {
    case SheetSubject::Kind::Site:
        return Sheet::tr("DATA LOKASI");
    case SheetSubject::Kind::Kampung:
        return Sheet::tr("DATA KAMPUNG");
    case SheetSubject::Kind::Group:
        return Sheet::tr("DATA KELOMPOK");
    default:
        return Sheet::tr("DATA KOTA");
    }
}

void setSigners(gis::SheetContent& content, const SheetRequest& request)
{
    content.signers = {request.maker, request.checker, request.approver};
    content.signers[0].role = Sheet::tr("Dibuat oleh");
    content.signers[1].role = Sheet::tr("Diperiksa oleh");
    content.signers[2].role = Sheet::tr("Disetujui oleh");
}

/// The plan, the state of the data that is shown (the start of its hash, which `verify` compares), and when.
QString provenance(const core::PlanFile& plan, const std::string& state)
{
    constexpr std::size_t shown = 12; // digits
    return Sheet::tr("Rencana: %1 (%2) · data %3 · dicetak %4 · PetaSentra %5")
        .arg(text(plan.settings().title), QFileInfo{text(plan.path())}.fileName(),
             text(state.substr(0, shown)),
             QDateTime::currentDateTime().toString(QStringLiteral("dd-MM-yyyy HH:mm")),
             QStringLiteral(PETASENTRA_VERSION));
}

/// "A, B dan C"
QString joinedNames(const std::vector<FoundSubject>& subjects)
{
    QStringList names;
    for (const auto& subject : subjects)
        names << text(subject.record.text("name"));
    const auto last = names.takeLast();
    return names.isEmpty() ? last : Sheet::tr("%1 dan %2").arg(names.join(QStringLiteral(", ")), last);
}

QString joinedKecamatan(const std::vector<FoundSubject>& subjects)
{
    std::set<std::string> seen;
    QStringList names;
    for (const auto& subject : subjects)
        if (!subject.kecamatan.empty() && seen.insert(subject.kecamatan).second)
            names << text(subject.kecamatan);
    return names.isEmpty() ? QString{} : Sheet::tr("Kecamatan %1").arg(names.join(QStringLiteral(", ")));
}

/// The largest round scale at which each of them fits into a map of the sheet.
double commonScale(const std::vector<core::Box>& grounds, QSizeF frameMm)
{
    double width = 0.0;
    double height = 0.0;
    for (const auto& ground : grounds) {
        width = std::max(width, ground.width());
        height = std::max(height, ground.height());
    }
    return gis::fittingScale(QSizeF{width, height}, frameMm);
}

core::Result<void> checkCompared(const std::vector<FoundSubject>& subjects)
{
    std::set<std::string> seen;
    for (const auto& subject : subjects)
        if (!seen.insert(subject.record.uuid.text).second)
            return core::fail(core::ErrorCode::InvalidValue, "--compare", subject.record.text("name"));
    if (subjects.size() < fewestCompared || subjects.size() > mostCompared)
        return core::fail(core::ErrorCode::InvalidUsage, "--compare",
                          Sheet::tr("Sebut 2 sampai 6 calon lokasi.").toStdString());
    return {};
}

} // namespace

SheetComposer::SheetComposer(const core::PlanFile& plan, const gis::StyleBook& styles,
                             gis::Transform toProjected, gis::PlanSources sources)
    : m_plan(&plan), m_styles(&styles), m_toProjected(std::move(toProjected)), m_sources(std::move(sources))
{
}

core::Result<SheetComposer> SheetComposer::make(const core::PlanFile& plan, const gis::StyleBook& styles)
{
    PS_LET(auto toProjected, gis::Transform::make("EPSG:4326", plan.settings().crs, plan.settings().area));
    PS_LET(auto sources, gis::PlanSources::open(plan.path()));
    SheetComposer composer{plan, styles, std::move(toProjected), std::move(sources)};
    PS_LET(composer.m_city, CityMap::read(plan));
    composer.m_cityOutline = composer.m_city.outline(composer.m_toProjected);
    PS_LET(composer.m_evaluations, Evaluations::read(plan));
    return composer;
}

core::Result<ComposedSheet> SheetComposer::compose(const SheetRequest& request,
                                                   core::Progress& progress) const
{
    const gis::SheetLanguage language{request.locale};
    return request.subject.kind == SheetSubject::Kind::Comparison
               ? composeComparison(request, progress)
               : composeOne(request, gis::layoutSheet(request.paper, request.arrangement), progress);
}

core::Result<SheetPage> SheetComposer::composeFigure(const SheetRequest& request, QSizeF sizeMm,
                                                     core::Progress& progress) const
{
    const gis::SheetLanguage language{request.locale};
    PS_LET(auto sheet, composeOne(request, gis::layoutFigure(sizeMm), progress));
    return std::move(sheet.page);
}

gis::SheetInset SheetComposer::insetOf(const std::vector<std::string>& kecamatan, const QString& name) const
{
    return {.city = m_cityOutline,
            .highlighted = m_city.outline(m_toProjected, kecamatan),
            .cityName = text(m_plan->settings().areaName),
            .highlightedName = name};
}

void SheetComposer::setIdentity(gis::SheetContent& content, const SheetRequest& request) const
{
    content.locale = request.locale;
    const auto city = text(m_plan->settings().areaName);
    if (!city.isEmpty())
        content.government = Sheet::tr("PEMERINTAH %1").arg(city.toUpper());
    content.agency = request.agency.isEmpty() ? Sheet::tr("DINAS PERINDUSTRIAN") : request.agency;
    content.address = request.address;
    content.emblem = request.emblem;
    content.title = request.arrangement.title.isEmpty() ? sheetTitle(request) : request.arrangement.title;
    content.notes = request.arrangement.notes;
    content.sheetNumber = request.sheetNumber;
    const auto year = QDate::currentDate().year();
    content.edition = request.edition.isEmpty() ? Sheet::tr("Edisi 1 – %1").arg(year) : request.edition;
    setSigners(content, request);
}

/// What is said of the maps' ground, which must be known by now.
core::Result<void> SheetComposer::setMargins(gis::SheetContent& content, const gis::SheetLayout& layout,
                                             core::Progress& progress) const
{
    std::vector<core::Box> worlds;
    for (const auto& view : gis::sheetViews(layout, content))
        worlds.push_back(m_toProjected.backward(view.ground));
    content.projection =
        sheetProjection(m_plan->settings().crs, gis::sheetGrid(layout, content).step, content.locale);
    PS_LET(content.legend,
           gis::legendOf(content.map.scene, worlds, content.map.scale, content.locale, progress));
    PS_LET(const auto sources, sheetSources(*m_plan, worlds));
    content.sources = sources.lines;
    content.sourcesKnown = sources.allKnown;
    PS_LET(content.history, sheetHistory(*m_plan));
    return {};
}

/// What the sheet shows, by uuids that a new name does not change.
core::Result<void> SheetComposer::setSnapshot(SheetPage& page, SheetRequest request) const
{
    std::vector<core::Box> worlds;
    for (const auto& view : gis::sheetViews(page.layout, page.content))
        worlds.push_back(m_toProjected.backward(view.ground));
    PS_LET(const auto snapshot, sheetSnapshot(*m_plan, request, page.content, worlds));
    page.snapshot = snapshot.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    page.planPath = m_plan->path();
    page.planTitle = m_plan->settings().title;
    page.content.provenance = provenance(*m_plan, snapshot.at("state").get<std::string>());
    return {};
}

core::Result<ComposedSheet> SheetComposer::composeOne(const SheetRequest& request, gis::SheetLayout frames,
                                                      core::Progress& progress) const
{
    const auto& plan = *m_plan;
    const bool ofGroup = request.subject.kind == SheetSubject::Kind::Group;
    std::optional<SheetGroups> groups;
    if (ofGroup || request.theme == SheetTheme::Groups) {
        PS_LET(groups, findSheetGroups(plan, progress));
    }
    PS_LET(const auto subject, ofGroup ? findGroup(*groups, m_city, request.subject.name)
                                       : findSubject(plan, m_city, request.subject));
    const auto ground = groundOf(subject, m_toProjected);
    if (!ground)
        return core::fail(core::ErrorCode::CrsUnknown, plan.settings().crs);

    ComposedSheet sheet;
    auto& content = sheet.page.content;
    auto& layout = sheet.page.layout;
    layout = std::move(frames);
    setIdentity(content, request);
    content.draft = request.draft || !subject.decided();
    content.name = subjectName(subject, plan);
    content.subtitle = sheetSubtitle(subject, plan);
    content.factsTitle = factsTitle(subject.kind);
    if (content.signers[2].name.isEmpty() && subject.decision)
        content.signers[2].name = text(subject.decision->text("who"));
    PS_TRY(setVerdict(content, plan, m_evaluations, subject));
    content.facts = sheetFacts(subject, plan, request.locale);

    content.map.center = ground->center();
    content.map.scale = request.scale.value_or(
        gis::fittingScale(QSizeF{ground->width(), ground->height()}, layout.map.size()));
    content.map.convergence = convergenceAt(m_toProjected, subject.bounds.center());
    PS_LET(content.map.scene, sheetScene(plan, m_sources, *m_styles, request.theme, {subject}));
    if (groups)
        addGroupLayers(content.map.scene, *groups);
    content.map.corners = cornersOf(gis::sheetGround(layout, content), m_toProjected);

    content.inset = insetOf(
        {subject.kecamatan},
        subject.kecamatan.empty() ? QString{} : Sheet::tr("Kecamatan %1").arg(text(subject.kecamatan)));
    PS_TRY(setMargins(content, layout, progress));
    auto stored = request;
    if (!subject.record.uuid.text.empty())
        stored.subject.name = subject.record.uuid.text;
    PS_TRY(setSnapshot(sheet.page, std::move(stored)));
    sheet.completeness = checkCompleteness(layout, content);
    return sheet;
}

core::Result<ComposedSheet> SheetComposer::composeComparison(const SheetRequest& request,
                                                             core::Progress& progress) const
{
    std::vector<FoundSubject> subjects;
    std::vector<Evaluated> evaluated;
    std::vector<core::Box> grounds;
    std::vector<std::string> kecamatan;
    for (const auto& name : request.subject.compared) {
        PS_LET(auto subject, findRecord(*m_plan, m_city, {SheetSubject::Kind::Site, name, {}}));
        PS_LET(auto one, m_evaluations.of(*m_plan, core::SubjectKind::Site, subject.record.uuid.text));
        if (const auto ground = groundOf(subject, m_toProjected))
            grounds.push_back(*ground);
        kecamatan.push_back(subject.kecamatan);
        subjects.push_back(std::move(subject));
        evaluated.push_back(std::move(one));
    }
    PS_TRY(checkCompared(subjects));
    if (grounds.empty())
        return core::fail(core::ErrorCode::InvalidGeometry, subjects.front().record.text("name"), "-");

    ComposedSheet sheet;
    auto& content = sheet.page.content;
    auto& layout = sheet.page.layout;
    layout = gis::layoutComparison(request.paper, subjects.size(), request.arrangement);
    setIdentity(content, request);
    content.draft = request.draft || !std::ranges::all_of(subjects, &FoundSubject::decided);
    content.name = joinedNames(subjects);
    content.subtitle = joinedKecamatan(subjects);
    content.table = comparisonTable(subjects, evaluated, request.locale);

    content.map.scale = request.scale.value_or(commonScale(grounds, layout.map.size()));
    PS_LET(content.map.scene, sheetScene(*m_plan, m_sources, *m_styles, request.theme, subjects));
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        auto panel = comparisonPanel(subjects[i], evaluated[i], request.locale);
        const auto ground = groundOf(subjects[i], m_toProjected);
        panel.placed = ground.has_value();
        if (ground) {
            panel.center = ground->center();
            content.map.convergence = convergenceAt(m_toProjected, subjects[i].bounds.center());
        }
        content.panels.push_back(std::move(panel));
    }
    auto views = gis::sheetViews(layout, content);
    auto view = views.begin();
    for (auto& panel : content.panels)
        if (panel.placed)
            panel.corners = cornersOf((view++)->ground, m_toProjected);

    content.inset = insetOf(kecamatan, content.subtitle);
    PS_TRY(setMargins(content, layout, progress));
    auto stored = request;
    for (std::size_t i = 0; i < subjects.size(); ++i)
        stored.subject.compared[i] = subjects[i].record.uuid.text;
    PS_TRY(setSnapshot(sheet.page, std::move(stored)));
    sheet.completeness = checkCompleteness(layout, content);
    return sheet;
}

core::Result<ComposedSheet> composeSheet(const core::PlanFile& plan, const gis::StyleBook& styles,
                                         const SheetRequest& request, core::Progress& progress)
{
    PS_LET(const auto composer, SheetComposer::make(plan, styles));
    return composer.compose(request, progress);
}

} // namespace app
