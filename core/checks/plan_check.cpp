#include "core/checks/plan_check.h"

#include "core/analysis/indicators.h"

#include <algorithm>

namespace core {

namespace {

constexpr const char* checkedTables[] = {"business", "congestion_note", "kampung", "site",    "evidence",
                                         "need",     "coaching",        "weights", "decision"};

/// Inputs of rules, and the names that the program itself counts.
void addNames(const Expression& expression, std::set<std::string, std::less<>>& names)
{
    names.insert(expression.inputs().begin(), expression.inputs().end());
}

std::set<std::string, std::less<>> criteriaOf(const std::vector<RuleSet>& sets)
{
    std::set<std::string, std::less<>> names;
    for (const auto& set : sets) {
        for (const auto& rule : set.rules) {
            names.insert(rule.id);
            addNames(rule.value, names);
            if (rule.appliesWhen)
                addNames(*rule.appliesWhen, names);
            if (const auto* test = std::get_if<LimitTest>(&rule.test))
                addNames(test->limit, names);
        }
        for (const auto& criterion : set.criteria) {
            names.insert(criterion.id);
            addNames(criterion.value, names);
        }
    }
    return names;
}

class Checking
{
public:
    explicit Checking(const CheckInput& input) : m_input(input) {}

    Result<CheckReport> run(Progress& progress)
    {
        for (const auto& [table, records] : m_input.tables) {
            for (const auto& record : records) {
                if (progress.cancelled())
                    return fail(ErrorCode::Cancelled);
                checkRecord(table, record);
            }
            progress.advance(1.0 / static_cast<double>(m_input.tables.size()));
        }
        if (const auto businesses = m_input.tables.find("business"); businesses != m_input.tables.end())
            checkDuplicates(businesses->second, m_findings);
        return sorted();
    }

private:
    void checkRecord(const std::string& table, const Record& record)
    {
        const bool feature =
            table == "business" || table == "congestion_note" || table == "kampung" || table == "site";
        checkCodes(table, record, m_findings);
        if (table == "evidence")
            checkCriterion(m_input.criteria, record, m_findings);
        if (!feature)
            return;
        checkLocation(m_input.settings, table, record, m_findings);
        checkShape(table, record, m_findings);
        checkPlace(m_input.areas, table, record, m_findings);
        if (table == "business")
            checkKbli(m_input.kbli, record, m_findings);
    }

    CheckReport sorted()
    {
        std::set<std::string> acceptedIds;
        if (const auto evidence = m_input.tables.find("evidence"); evidence != m_input.tables.end())
            for (const auto& record : evidence->second)
                if (const auto subject = record.text("subject"); subject.starts_with("finding:"))
                    acceptedIds.insert(subject.substr(8));
        CheckReport report;
        for (auto& finding : m_findings)
            (acceptedIds.contains(finding.id) ? report.accepted : report.findings)
                .push_back(std::move(finding));
        std::stable_sort(report.findings.begin(), report.findings.end(),
                         [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
        return report;
    }

    const CheckInput& m_input;
    std::vector<Finding> m_findings{};
};

} // namespace

Result<CheckInput> readCheckInput(const PlanFile& plan, const KbliList& kbli,
                                  const std::vector<RuleSet>& sets)
{
    CheckInput input;
    input.settings = plan.settings();
    input.kbli = kbli;
    input.criteria = criteriaOf(sets);
    for (const auto* table : checkedTables) {
        PS_LET(input.tables[table], plan.records(table));
    }
    PS_LET(input.areas, Areas::fromPlan(plan));
    return input;
}

Result<CheckReport> checkPlan(const CheckInput& input, Progress& progress)
{
    return Checking{input}.run(progress);
}

Record acceptance(const Finding& finding, const std::string& who, const std::string& reason)
{
    Record record;
    record.fields["subject"] = "finding:" + finding.id;
    record.fields["criterion"] = std::string{"accepted"};
    record.fields["value"] = std::string{"ya"};
    record.fields["collector"] = who;
    record.fields["note"] = reason;
    return record;
}

} // namespace core
