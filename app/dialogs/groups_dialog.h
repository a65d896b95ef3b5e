#pragma once

#include "app/document/document.h"
#include "core/analysis/evaluation_json.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace app {

/// Groups of like businesses with what each legal definition says of them, side by side. Choosing a group
/// selects its members on the map; the window stays usable beside it.
class GroupsDialog : public QDialog
{
    Q_OBJECT

public:
    GroupsDialog(Document& document, core::JsonWords words, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void search();
    void present(const nlohmann::ordered_json& answer);
    void selectMembers();

    Document& m_document;
    core::JsonWords m_words;
    QSpinBox* m_distance;
    QSpinBox* m_minimum;
    QComboBox* m_like;
    QLabel* m_summary;
    QTableWidget* m_table;
    std::vector<std::vector<core::Uuid>> m_members{};
};

} // namespace app
