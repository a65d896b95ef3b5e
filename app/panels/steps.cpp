#include "app/panels/steps.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace app {

namespace {

using Done = StepState::Done;
constexpr int legalMinimum = 5; // like units that make a sentra, PP 29/2018

struct Steps
{
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

int count(const core::PlanInfo& info, const char* table)
{
    const auto found = info.counts.find(table);
    return found == info.counts.end() ? 0 : static_cast<int>(found->second);
}

StepState data(const core::PlanInfo& info)
{
    const auto boundary = std::ranges::find(info.layers, core::LayerRole::Kelurahan, &core::Layer::role);
    if (boundary == info.layers.end())
        return {Steps::tr("Data"), Steps::tr("Impor batas kelurahan"),
                info.layers.empty() ? Done::NotYet : Done::Partly, ActionId::ImportFile};
    return {Steps::tr("Data"), Steps::tr("%Ln kelurahan", nullptr, static_cast<int>(boundary->features)),
            Done::Yes, ActionId::ImportFile};
}

StepState inventory(const core::PlanInfo& info)
{
    const int businesses = count(info, "business");
    if (businesses == 0)
        return {Steps::tr("Inventaris"), Steps::tr("Impor atau catat usaha"), Done::NotYet,
                ActionId::AddBusiness};
    const auto there = Steps::tr("%Ln usaha", nullptr, businesses);
    const auto with = [&](const QString& more) { return there + QStringLiteral(" · ") + more; };
    if (count(info, "kampung") == 0)
        return {Steps::tr("Inventaris"), with(Steps::tr("gambar kampung")), Done::Partly,
                ActionId::DrawKampung};
    if (count(info, "congestion_note") == 0)
        return {Steps::tr("Inventaris"), with(Steps::tr("catat kemacetan")), Done::Partly, ActionId::AddNote};
    return {Steps::tr("Inventaris"), with(Steps::tr("%Ln catatan", nullptr, count(info, "congestion_note"))),
            Done::Yes, ActionId::AddBusiness};
}

StepState groups(const core::PlanInfo& info)
{
    if (count(info, "business") < legalMinimum)
        return {Steps::tr("Kenali kelompok"), Steps::tr("Perlu %Ln usaha atau lebih", nullptr, legalMinimum),
                Done::NotYet, ActionId::AddBusiness};
    return {Steps::tr("Kenali kelompok"), Steps::tr("Cari kelompok usaha sejenis"),
            count(info, "kampung") > 0 ? Done::Yes : Done::Partly, ActionId::FindGroups};
}

StepState sites(const core::PlanInfo& info)
{
    const int there = count(info, "site");
    return {Steps::tr("Calon lokasi"),
            there == 0 ? Steps::tr("Gambar calon lokasi") : Steps::tr("%Ln calon lokasi", nullptr, there),
            there == 0 ? Done::NotYet : Done::Yes, ActionId::DrawSite};
}

StepState evaluation(const core::PlanInfo& info)
{
    const int evidence = count(info, "evidence");
    if (count(info, "site") + count(info, "kampung") == 0)
        return {Steps::tr("Nilai kelayakan"), Steps::tr("Perlu kampung atau calon lokasi"), Done::NotYet,
                ActionId::DrawSite};
    if (evidence == 0)
        return {Steps::tr("Nilai kelayakan"), Steps::tr("Belum ada bukti"), Done::NotYet,
                ActionId::AddEvidence};
    return {Steps::tr("Nilai kelayakan"), Steps::tr("%Ln bukti", nullptr, evidence), Done::Yes,
            ActionId::Evaluate};
}

StepState comparison(const core::PlanInfo& info)
{
    const int there = count(info, "site");
    if (there < 2)
        return {Steps::tr("Bandingkan"), Steps::tr("Perlu dua calon lokasi"), Done::NotYet,
                ActionId::DrawSite};
    return {Steps::tr("Bandingkan"), Steps::tr("%Ln calon dapat dibandingkan", nullptr, there), Done::Partly,
            ActionId::CompareSites};
}

StepState decision(const core::PlanInfo& info)
{
    const int there = count(info, "decision");
    return {Steps::tr("Putuskan dan cetak"),
            there == 0 ? Steps::tr("Belum diputuskan; lembar draf")
                       : Steps::tr("%Ln keputusan", nullptr, there),
            there == 0 ? Done::NotYet : Done::Yes, ActionId::PrintSheet};
}

} // namespace

std::vector<StepState> stepStates(const core::PlanInfo& info)
{
    return {data(info),  inventory(info),  groups(info),  evaluation(info),
            sites(info), comparison(info), decision(info)};
}

} // namespace app
