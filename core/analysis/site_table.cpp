#include "core/analysis/site_table.h"

#include "core/analysis/missing_evidence.h"
#include "core/storage/plan_file.h"

#include <algorithm>

namespace core {

namespace {

/// Two sites may have one name, and one may have none.
void tellApart(SiteTable& result)
{
    constexpr std::size_t shown = 8; // digits of a uuid
    const auto names = result.table.sites;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].empty() || std::count(names.begin(), names.end(), names[i]) > 1)
            result.table.sites[i] +=
                (names[i].empty() ? "(" : " (") + result.uuids[i].text.substr(0, shown) + ")";
}

void addSite(SiteTable& result, const Record& site, const Evaluation& evaluation)
{
    result.table.sites.push_back(site.text("name"));
    result.uuids.push_back(site.uuid);
    result.scores.push_back({evaluation.verdict, evaluation.score});
    auto& row = result.table.values.emplace_back();
    auto& known = result.known.emplace_back();
    auto& worths = result.worths.emplace_back();
    for (const auto& criterion : evaluation.criteria) {
        row.push_back((criterion.worth.low + criterion.worth.high) / 2.0);
        known.push_back(criterion.value);
        worths.push_back(criterion.worth);
    }
}

} // namespace

Result<SiteTable> compareSites(const PlanFile& plan, const std::vector<RuleSet>& sets, const KbliList& kbli)
{
    PS_LET(const auto applied, applicableRuleSets(sets, SubjectKind::Site, {}));
    PS_LET(const auto sites, plan.records("site"));
    SiteTable result;
    result.table.worths = true;
    for (const auto& set : applied)
        for (const auto& criterion : set.set->criteria) {
            result.table.criteria.push_back({criterion.id, Direction::Benefit, criterion.weight});
            result.criteria.push_back(criterion);
        }
    for (const auto& site : sites) {
        PS_LET(const auto input, readEvaluationInput(plan, SubjectKind::Site, site.uuid.text, sets, kbli));
        addSite(result, site, evaluateWithoutMissing(applied, input.inputs));
    }
    tellApart(result);
    return result;
}

Result<SiteTable> withOnly(const SiteTable& table, const std::vector<std::string>& sites)
{
    std::vector<bool> wanted(table.table.sites.size(), false);
    for (const auto& name : sites) {
        bool found = false;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            if (table.table.sites[i] == name || (i < table.uuids.size() && table.uuids[i].text == name))
                found = wanted[i] = true;
        if (!found)
            return fail(ErrorCode::UnknownRecord, name, "site");
    }
    SiteTable kept;
    kept.table.criteria = table.table.criteria;
    kept.table.worths = table.table.worths;
    kept.criteria = table.criteria;
    const auto take = [](auto& to, const auto& from, std::size_t i) {
        if (i < from.size())
            to.push_back(from[i]);
    };
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i])
            continue;
        take(kept.table.sites, table.table.sites, i);
        take(kept.table.values, table.table.values, i);
        take(kept.scores, table.scores, i);
        take(kept.uuids, table.uuids, i);
        take(kept.known, table.known, i);
        take(kept.worths, table.worths, i);
    }
    return kept;
}

void setWeights(SiteTable& table, const std::vector<double>& weights)
{
    for (std::size_t j = 0; j < weights.size(); ++j)
        table.table.criteria[j].weight = weights[j];
    for (std::size_t i = 0; i < table.scores.size(); ++i) {
        if (!table.scores[i].score)
            continue;
        Interval score{0.0, 0.0};
        for (std::size_t j = 0; j < weights.size(); ++j) {
            score.low += weights[j] * table.worths[i][j].low;
            score.high += weights[j] * table.worths[i][j].high;
        }
        table.scores[i].score = score;
    }
}

} // namespace core
