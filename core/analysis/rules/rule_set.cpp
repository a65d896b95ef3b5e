#include "core/analysis/rules/rule_set.h"

#include <algorithm>

namespace core {

std::string Provenance::citation() const
{
    return article.empty() ? source : source + ", " + article;
}

std::string_view comparisonSign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::AtLeast:
        return ">=";
    case Comparison::AtMost:
        return "<=";
    case Comparison::Above:
        return ">";
    case Comparison::Below:
        return "<";
    case Comparison::Equal:
        return "=";
    }
    return "";
}

std::string_view subjectName(SubjectKind kind)
{
    return kind == SubjectKind::Site ? "site" : kind == SubjectKind::Kampung ? "kampung" : "group";
}

bool RuleSet::appliesTo(SubjectKind subject) const
{
    return std::find(subjects.begin(), subjects.end(), subject) != subjects.end();
}

} // namespace core
