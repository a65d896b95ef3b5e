#pragma once

#include "app/document/document.h"
#include "core/analysis/site_comparison.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QTableWidget;

namespace app {

class ProfileChart;
class SiteMaps;
class WeightRows;

/// The candidate sites in the order of their scores, each with its own verdict beside it. The order follows
/// while a weight is dragged; whether the winner holds is worked out when the hand rests. Two to six sites,
/// those that are ticked, stand side by side.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CompareDialog(Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    struct Answer
    {
        core::SiteTable sites{};
        std::vector<core::Record> weights{};
    };
    static core::Result<Answer> read(const core::PlanFile& plan);
    void present(Answer answer);
    void chooseWeights(int index);
    void rankAgain();
    void testAgain();
    void showRanking();
    void showSideBySide();
    void saveWeights();
    std::vector<std::size_t> ticked() const;

    Document& m_document;
    QLabel* m_summary;
    QTableWidget* m_table;
    QTableWidget* m_differences;
    ProfileChart* m_profile;
    SiteMaps* m_maps;
    WeightRows* m_weights;
    QComboBox* m_source;
    QTimer m_rest{};
    core::SiteTable m_sites{};
    core::SiteComparison m_comparison{};
    std::vector<core::WeightChoice> m_choices{}; // beside the names in m_source
    std::vector<bool> m_ticked{};                // by site
    int m_question = 0;                          // the newest test asked for
};

} // namespace app
