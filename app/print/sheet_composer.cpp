#include "app/print/sheet_composer.h"

#include "app/print/city_map.h"
#include "app/print/sheet_groups.h"
#include "app/print/sheet_sources.h"
#include "app/print/sheet_subject.h"
#include "app/print/sheet_texts.h"
#include "app/print/sheet_verdict.h"
#include "gis/crs/transform.h"
#include "gis/paint/plan_scene.h"
#include "gis/paint/sheet/shape_source.h"
#include "gis/paint/sheet/sheet_legend.h"
#include "gis/paint/sheet/sheet_painter.h"
#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QDateTime>
#include <QFileInfo>
#include <cmath>
#include <numbers>

namespace app {

namespace {

using gis::Sheet;

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

void setAgency(gis::SheetContent& content, const core::PlanFile& plan, const SheetRequest& request)
{
    const auto city = text(plan.settings().areaName);
    if (!city.isEmpty())
        content.government = Sheet::tr("PEMERINTAH %1").arg(city.toUpper());
    content.agency = request.agency.isEmpty() ? Sheet::tr("DINAS PERINDUSTRIAN") : request.agency;
    content.address = request.address;
    content.emblem = request.emblem;
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
    case SheetSubject::Kind::City:
        break;
    }
    return Sheet::tr("DATA KOTA");
}

void setTitles(gis::SheetContent& content, const core::PlanFile& plan, const SheetRequest& request,
               const FoundSubject& subject)
{
    content.title = sheetTitle(request);
    content.name = subjectName(subject, plan);
    content.subtitle = sheetSubtitle(subject, plan);
    content.sheetNumber = request.sheetNumber;
    const auto year = QDate::currentDate().year();
    content.edition = request.edition.isEmpty() ? Sheet::tr("Edisi 1 – %1").arg(year) : request.edition;
    content.factsTitle = factsTitle(subject.kind);
}

void setSigners(gis::SheetContent& content, const SheetRequest& request, const FoundSubject& subject)
{
    content.signers = {request.maker, request.checker, request.approver};
    content.signers[0].role = Sheet::tr("Dibuat oleh");
    content.signers[1].role = Sheet::tr("Diperiksa oleh");
    content.signers[2].role = Sheet::tr("Disetujui oleh");
    if (content.signers[2].name.isEmpty() && subject.decision)
        content.signers[2].name = text(subject.decision->text("who"));
}

/// Degrees from grid north to true north, clockwise positive.
double convergence(const gis::Transform& toProjected, core::Position center)
{
    const auto here = toProjected.forward(center);
    constexpr double step = 0.001; // degrees of latitude, about 111 m
    const auto north = toProjected.forward(core::Position{center.x, center.y + step});
    if (!here || !north)
        return 0.0;
    return std::atan2(north->x - here->x, north->y - here->y) * 180.0 / std::numbers::pi;
}

/// The thing that the sheet is about stands out: a strong line over everything else, none of its fill hidden.
gis::SceneLayer highlight(const FoundSubject& subject)
{
    gis::SceneLayer layer;
    layer.id = "sheet-subject";
    layer.title = (subject.kind == SheetSubject::Kind::Site      ? Sheet::tr("Batas lokasi")
                   : subject.kind == SheetSubject::Kind::Kampung ? Sheet::tr("Batas kampung")
                                                                 : Sheet::tr("Selubung kelompok"))
                      .toStdString();
    layer.source = gis::shapeSource(subject.outline);
    layer.style.symbol.stroke = {.color = QColor{178, 24, 43}, .width = 0.7};
    return layer;
}

void applyTheme(gis::Scene& scene, const core::PlanFile& plan, SheetTheme theme)
{
    const auto layers = plan.layers();
    const auto isZone = [&](const std::string& id) {
        return layers && std::ranges::any_of(*layers, [&](const core::Layer& layer) {
                   return layer.uuid.text == id && layer.role == core::LayerRole::Zone;
               });
    };
    for (auto& layer : scene.layers) {
        if (theme == SheetTheme::Congestion && layer.id == "congestion_note")
            layer.visible = true;
        if (theme == SheetTheme::Congestion && layer.id == "business")
            layer.opacity *= 0.35;
        if (theme == SheetTheme::Zones && isZone(layer.id))
            layer.visible = true;
    }
}

core::Result<void> setMap(gis::SheetContent& content, const core::PlanFile& plan,
                          const gis::StyleBook& styles, const SheetRequest& request,
                          const FoundSubject& subject, const gis::SheetLayout& layout,
                          const gis::Transform& toProjected)
{
    core::Geometry outline = subject.outline;
    core::Box ground;
    if (core::isEmpty(outline)) {
        ground = toProjected.forward(subject.bounds);
    } else {
        toProjected.forward(outline);
        ground = core::boundsOf(outline);
    }
    if (ground.empty() || !std::isfinite(ground.width()) || !std::isfinite(ground.height()))
        return core::fail(core::ErrorCode::CrsUnknown, plan.settings().crs);
    content.map.center = ground.center();
    content.map.scale =
        request.scale.value_or(gis::fittingScale(QSizeF{ground.width(), ground.height()}, layout.map.size()));
    content.map.convergence = convergence(toProjected, subject.bounds.center());
    PS_LET(content.map.scene, gis::sceneFromPlan(plan, styles));
    content.map.scene.crs = plan.settings().crs;
    applyTheme(content.map.scene, plan, request.theme);
    if (!core::isEmpty(subject.outline))
        content.map.scene.layers.push_back(highlight(subject));
    return {};
}

void setInset(gis::SheetContent& content, const core::PlanFile& plan, const CityMap& city,
              const FoundSubject& subject, const gis::Transform& toProjected)
{
    content.inset = city.inset(toProjected, subject.kecamatan);
    content.inset.cityName = text(plan.settings().areaName);
    if (!subject.kecamatan.empty())
        content.inset.highlightedName = Sheet::tr("Kecamatan %1").arg(text(subject.kecamatan));
}

QString provenance(const core::PlanFile& plan)
{
    return Sheet::tr("Rencana: %1 (%2) · dicetak %3 · PetaSentra %4")
        .arg(text(plan.settings().title), QFileInfo{text(plan.path())}.fileName(),
             QDateTime::currentDateTime().toString(QStringLiteral("dd-MM-yyyy HH:mm")),
             QStringLiteral(PETASENTRA_VERSION));
}

} // namespace

core::Result<ComposedSheet> composeSheet(const core::PlanFile& plan, const gis::StyleBook& styles,
                                         const SheetRequest& request, core::Progress& progress)
{
    const gis::SheetLanguage language{request.locale};
    PS_LET(const auto toProjected,
           gis::Transform::make("EPSG:4326", plan.settings().crs, plan.settings().area));
    PS_LET(const auto city, CityMap::read(plan));
    const bool ofGroup = request.subject.kind == SheetSubject::Kind::Group;
    std::optional<SheetGroups> groups;
    if (ofGroup || request.theme == SheetTheme::Groups) {
        PS_LET(groups, findSheetGroups(plan, progress));
    }
    PS_LET(const auto subject, ofGroup ? findGroup(*groups, city, request.subject.name)
                                       : findSubject(plan, city, request.subject));

    ComposedSheet sheet;
    auto& content = sheet.page.content;
    auto& layout = sheet.page.layout;
    layout = gis::layoutSheet(request.paper);
    content.locale = request.locale;
    content.draft = request.draft || !subject.decided();
    setAgency(content, plan, request);
    setTitles(content, plan, request, subject);
    PS_TRY(setVerdict(content, plan, subject));
    setSigners(content, request, subject);
    PS_TRY(setMap(content, plan, styles, request, subject, layout, toProjected));
    if (groups)
        addGroupLayers(content.map.scene, *groups);
    setInset(content, plan, city, subject, toProjected);

    const auto ground = gis::sheetGround(layout, content);
    for (const core::Position corner :
         {core::Position{ground.minX, ground.minY}, core::Position{ground.minX, ground.maxY},
          core::Position{ground.maxX, ground.maxY}, core::Position{ground.maxX, ground.minY}})
        if (const auto position = toProjected.backward(corner))
            content.map.corners.push_back(*position);
    const auto world = toProjected.backward(ground);
    content.facts = sheetFacts(subject, plan, request.locale);
    content.projection =
        sheetProjection(plan.settings().crs, gis::sheetGrid(layout, content).step, request.locale);
    PS_LET(content.legend, gis::legendOf(content.map.scene, world, content.map.scale, progress));
    PS_LET(const auto sources, sheetSources(plan, world));
    content.sources = sources.lines;
    content.sourcesKnown = sources.allKnown;
    PS_LET(content.history, sheetHistory(plan));
    content.provenance = provenance(plan);
    sheet.completeness = checkCompleteness(layout, content);
    return sheet;
}

core::Result<std::vector<ComposedSheet>> composeBook(const core::PlanFile& plan, const gis::StyleBook& styles,
                                                     const SheetRequest& request, core::Progress& progress)
{
    PS_LET(const auto sites, plan.records("site"));
    std::vector<SheetSubject> subjects{{SheetSubject::Kind::City, {}}};
    for (const auto& site : sites)
        if (!core::isEmpty(site.geometry))
            subjects.push_back({SheetSubject::Kind::Site, site.uuid.text});

    std::vector<ComposedSheet> book;
    for (const auto& subject : subjects) {
        SheetRequest wanted = request;
        wanted.subject = subject;
        wanted.sheetNumber = QStringLiteral("%1/%2").arg(book.size() + 1).arg(subjects.size());
        if (subject.kind == SheetSubject::Kind::City)
            wanted.scale.reset(); // an asked scale is that of the candidates
        PS_LET(auto sheet, composeSheet(plan, styles, wanted, progress));
        book.push_back(std::move(sheet));
        if (!progress.advance(0.5 / static_cast<double>(subjects.size())))
            return core::fail(core::ErrorCode::Cancelled);
    }
    return book;
}

} // namespace app
